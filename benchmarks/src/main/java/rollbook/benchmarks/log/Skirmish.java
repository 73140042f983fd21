package rollbook.benchmarks.log;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import rollbook.benchmarks.log.Field.Begun;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Point;
import rollbook.events.session.TokenMoved;

import java.util.List;

/// A session that knows where its tokens are and moves them: little to decide, so that what is
/// around the decision is measured. The stock side takes no notice of what it names here.
@Aggregate(
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "aggregateSnapshots",
        snapshotFilter = "snapshotsOfToday")
class Skirmish {
    record MoveToken(
            @TargetAggregateIdentifier SessionId sessionId,
            TokenId tokenId,
            Point to,
            String revision) {}

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable SessionId id;

    private Field field = new Field.Empty();

    @CommandHandler
    void handle(MoveToken command) {
        var from = field.place(command.tokenId());
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
        field = field.evolve(event);
    }

    @EventSourcingHandler
    void on(Begun snapshot) {
        id = snapshot.sessionId();
        field = snapshot;
    }
}
