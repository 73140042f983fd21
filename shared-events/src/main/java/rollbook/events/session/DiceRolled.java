package rollbook.events.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import rollbook.events.Audience;
import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.RollId;
import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.util.List;

/// A roll as it fell: the faces are history and are never rolled again.
///
/// @param audience who may see the whole of it
/// @param label what the roller calls the roll
/// @param to who it is for, besides the roller, when it is for some people only
/// @param proof absent of rolls from before revision 3, which prove nothing
@Revision(3)
public record DiceRolled(
        SessionId sessionId,
        RollId rollId,
        UserId rollerId,
        Roll roll,
        RollVisibility visibility,
        @Personal(of = "rollerId") @Nullable String label,
        @Nullable CharacterId characterId,
        Audience audience,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<UserId> to,
        @Nullable RollProof proof)
        implements GameSessionEvent {
    public DiceRolled {
        to = to == null ? List.of() : List.copyOf(to);
    }
}
