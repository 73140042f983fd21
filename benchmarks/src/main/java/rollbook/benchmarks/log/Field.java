package rollbook.benchmarks.log;

import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Point;
import rollbook.events.session.TokenMoved;
import rollbook.store.aggregate.StateFold;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// The state of a [Skirmish].
sealed interface Field {
    /// Nothing happened yet.
    record Empty() implements Field {
        @Override
        public Map<TokenId, Point> places() {
            return Map.of();
        }
    }

    /// Somebody moved.
    record Begun(SessionId sessionId, Map<TokenId, Point> places) implements Field {
        public Begun {
            places = Map.copyOf(places);
        }
    }

    /// Has snapshots taken of it, as Rollbook has of its sessions.
    static StateFold<Field, GameSessionEvent> fold() {
        return new StateFold<>(
                Skirmish.class, Field.class, GameSessionEvent.class, new Empty(), Field::evolve);
    }

    default Field evolve(GameSessionEvent event) {
        var places = new HashMap<>(places());
        if (event instanceof TokenMoved moved) {
            places.put(moved.tokenId(), moved.to());
        }
        return new Begun(event.sessionId(), places);
    }

    /// Where a token is; in the corner, if nobody moved it yet.
    default Point place(TokenId token) {
        return places().getOrDefault(token, new Point(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /// Of all tokens that were moved.
    Map<TokenId, Point> places();
}
