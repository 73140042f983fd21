package rollbook.benchmarks.log;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

import rollbook.events.EventMetadata;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

/// An event store that runs, with all that Axon puts around it.
///
/// @param threads what its callers run on
record Side(
        EventStorageEngine engine,
        EventStore store,
        CommandBus commands,
        Cache aggregates,
        DataSource database,
        ThreadFactory threads) {
    private static final int ROWS = 200;
    private static final int RUN = 50;

    /// Returns when it is durable.
    void send(Object command) {
        var metadata = MetaData.with(EventMetadata.BY, Story.MIRA.toString());
        var answer = new FutureCallback<Object, Object>();
        commands.dispatch(new GenericCommandMessage<>(command, metadata), answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException("a command failed", result.exceptionResult());
        }
    }

    /// Sessions that have some history already.
    List<Story> sessions(int count, int events) {
        var sessions = Stream.generate(Story::new).limit(count).toList();
        sessions.forEach(session -> appendAll(session.begin(events)));
        return sessions;
    }

    private void appendAll(List<? extends DomainEventMessage<?>> events) {
        for (var from = 0; from < events.size(); from += ROWS) {
            engine.appendEvents(events.subList(from, Math.min(from + ROWS, events.size())));
        }
    }

    /// Sessions in which that happens, their events mixed in the log in runs of a few.
    void evenings(int count, int events, Function<Story, DomainEventMessage<?>> next) {
        var sessions = sessions(count, 1);
        for (var written = count; written < events; written += count * RUN) {
            for (var session : sessions) {
                appendAll(Stream.generate(() -> next.apply(session)).limit(RUN).toList());
            }
        }
    }
}
