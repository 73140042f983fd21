package rollbook.store;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

import rollbook.store.append.GroupCommit;

/// Axon's event store: appends through the engine, and serves readers from the shared window, which
/// calls them only when it holds what they shall read.
final class LogStore extends AbstractEventStore {
    private final PostgresEngine engine;
    private final Window window;
    private final GroupCommit log;

    private LogStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
        this.window = builder.window;
        this.log = builder.log;
    }

    static LogStore of(PostgresEngine engine, Window window, GroupCommit log) {
        return new LogStore(new Builder(engine, window, log));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LogStream(engine, window, PostgresEngine.positionOf(token));
    }

    /// A command reads its aggregate when the one at hand was lost; what is still on its way
    /// belongs to the state it shall decide on.
    @Override
    public DomainEventStream readEvents(String stream) {
        if (Decision.CURRENT.isBound()) {
            renew(stream);
        }
        return super.readEvents(stream);
    }

    private void renew(String stream) {
        try {
            log.renew(stream);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the log", interrupted);
        }
    }

    private static final class Builder extends AbstractEventStore.Builder {
        private final PostgresEngine engine;
        private final Window window;
        private final GroupCommit log;

        private Builder(PostgresEngine engine, Window window, GroupCommit log) {
            this.engine = engine;
            this.window = window;
            this.log = log;
            storageEngine(engine);
        }
    }
}
