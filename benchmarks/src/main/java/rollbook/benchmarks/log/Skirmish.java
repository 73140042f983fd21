package rollbook.benchmarks.log;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Point;
import rollbook.events.session.TokenMoved;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A session that knows where its tokens are and moves them: little to decide, so that what is
/// around the decision is measured.
@Aggregate(cache = "aggregateCache")
class Skirmish {
    record MoveToken(
            @TargetAggregateIdentifier SessionId sessionId,
            TokenId tokenId,
            Point to,
            String revision) {}

    private static final Point START = new Point(BigDecimal.ZERO, BigDecimal.ZERO);

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable SessionId id;

    private final Map<TokenId, Point> places = new HashMap<>();

    @CommandHandler
    void handle(MoveToken command) {
        var from = places.getOrDefault(command.tokenId(), START);
        AggregateLifecycle.apply(
                new TokenMoved(
                        command.sessionId(),
                        command.tokenId(),
                        from,
                        command.to(),
                        List.of(from, command.to()),
                        command.revision()));
    }

    @EventSourcingHandler
    void on(GameSessionEvent event) {
        id = event.sessionId();
        if (event instanceof TokenMoved moved) {
            places.put(moved.tokenId(), moved.to());
        }
    }
}
