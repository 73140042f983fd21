package rollbook.events.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import rollbook.events.Audience;
import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.RollId;
import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.util.List;

/// A roll that was kept from some was shown to more people, or to everyone, with its key.
///
/// @param to to whom it was shown; none when to everyone
/// @param audience who may see it now: those who might before and those it was shown to
public record DiceRollRevealed(
        SessionId sessionId,
        RollId rollId,
        UserId rollerId,
        Roll roll,
        RollVisibility visibility,
        @Personal(of = "rollerId") @Nullable String label,
        @Nullable CharacterId characterId,
        @Nullable RollProof proof,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<UserId> to,
        Audience audience)
        implements GameSessionEvent {
    public DiceRollRevealed {
        to = to == null ? List.of() : List.copyOf(to);
    }

    /// That roll, shown to those people, or to everyone when there are none.
    public static DiceRollRevealed of(DiceRolled rolled, List<UserId> to, Audience audience) {
        return new DiceRollRevealed(
                rolled.sessionId(),
                rolled.rollId(),
                rolled.rollerId(),
                rolled.roll(),
                rolled.visibility(),
                rolled.label(),
                rolled.characterId(),
                rolled.proof(),
                to,
                audience);
    }
}
