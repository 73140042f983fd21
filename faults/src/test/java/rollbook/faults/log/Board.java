package rollbook.faults.log;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.TokenHidden;

/// An aggregate like those of Rollbook, with nothing to decide. Each event tells how many were
/// before it, so that one that was decided on a state that never was gives itself away.
@Aggregate(
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "aggregateSnapshots",
        snapshotFilter = "snapshotsOfToday")
class Board {
    record Hide(@TargetAggregateIdentifier SessionId sessionId, TokenId tokenId) {}

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable SessionId id;

    private Tokens tokens = new Tokens.None();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(Hide command) {
        var revision = "" + tokens.count();
        AggregateLifecycle.apply(new TokenHidden(command.sessionId(), command.tokenId(), revision));
        return tokens.count();
    }

    @EventSourcingHandler
    void on(GameSessionEvent event) {
        id = event.sessionId();
        tokens = tokens.evolve(event);
    }

    @EventSourcingHandler
    void on(Tokens.Some snapshot) {
        id = snapshot.sessionId();
        tokens = snapshot;
    }
}
