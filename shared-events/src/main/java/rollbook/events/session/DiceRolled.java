package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.Audience;
import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.RollId;
import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A roll as it fell: the faces are history and are never rolled again.
///
/// @param audience who may see the whole of it
/// @param label what the roller calls the roll
@Revision(2)
public record DiceRolled(
        SessionId sessionId,
        RollId rollId,
        UserId rollerId,
        Roll roll,
        RollVisibility visibility,
        @Personal(of = "rollerId") @Nullable String label,
        @Nullable CharacterId characterId,
        Audience audience)
        implements GameSessionEvent {}
