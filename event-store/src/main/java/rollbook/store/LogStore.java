package rollbook.store;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Axon's event store: appends through the engine, rings the bell after each commit, and serves
/// readers from the shared window, which calls them only when it holds what they shall read.
final class LogStore extends AbstractEventStore {
    private final PostgresEngine engine;
    private final Window window;
    private final Bell bell;

    private LogStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
        this.window = builder.window;
        this.bell = builder.bell;
    }

    static LogStore of(PostgresEngine engine, Window window, Bell bell) {
        return new LogStore(new Builder(engine, window, bell));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LogStream(engine, window, PostgresEngine.positionOf(token));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        bell.ring();
    }

    private static final class Builder extends AbstractEventStore.Builder {
        private final PostgresEngine engine;
        private final Window window;
        private final Bell bell;

        private Builder(PostgresEngine engine, Window window, Bell bell) {
            this.engine = engine;
            this.window = window;
            this.bell = bell;
            storageEngine(engine);
        }
    }
}
