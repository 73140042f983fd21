package rollbook.faults.log;

import rollbook.events.SessionId;
import rollbook.events.session.GameSessionEvent;
import rollbook.store.aggregate.StateFold;

/// The state of a [Board]: how much happened on it.
sealed interface Tokens {
    record None() implements Tokens {}

    record Some(SessionId sessionId, int count) implements Tokens {}

    static StateFold<Tokens, GameSessionEvent> fold() {
        return new StateFold<>(
                Board.class, Tokens.class, GameSessionEvent.class, new None(), Tokens::evolve);
    }

    default Tokens evolve(GameSessionEvent event) {
        return new Some(event.sessionId(), count() + 1);
    }

    default int count() {
        return switch (this) {
            case None _ -> 0;
            case Some(_, var count) -> count;
        };
    }
}
