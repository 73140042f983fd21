package rollbook.store;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The way to the aggregates. Runs on the caller's thread; when another process was faster, the
/// command is decided again on fresh state, at once and a few times, and after that the conflict is
/// the answer.
public final class CommandDispatcher {
    private static final int ATTEMPTS = 6; // each is one that another process won

    /// A command that was obeyed.
    ///
    /// @param result what its handler returned
    /// @param position of the last event it made; null when it made none
    public record Dispatched(@Nullable Object result, @Nullable Long position) {}

    private final CommandBus bus;

    CommandDispatcher(CommandBus bus) {
        this.bus = bus;
    }

    /// Returns when what was decided is durable, and with it the answer to keep, where there is one
    /// to keep and the command made events.
    ///
    /// @throws RuntimeException what the handler threw, [ConcurrencyException],
    ///   `AggregateStreamCreationException` when the aggregate exists already,
    ///   `EventStoreException` when the database refuses an event,
    ///   [rollbook.store.append.KeyTaken], [rollbook.store.append.OutcomeUnknown] or
    ///   [rollbook.store.append.LogUnavailable]
    public Dispatched dispatch(Object command, Map<String, String> metadata, Answering answering) {
        return ScopedValue.where(Decision.ANSWERING, answering)
                .call(() -> dispatch(command, metadata));
    }

    /// Returns when what was decided is durable.
    ///
    /// @throws RuntimeException as the other
    public Dispatched dispatch(Object command, Map<String, String> metadata) {
        var message = new GenericCommandMessage<>(command, MetaData.from(metadata));
        var result = once(message);
        for (var attempt = 1; attempt < ATTEMPTS && isConflict(result); attempt++) {
            result = once(message);
        }
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return new Dispatched(
                result.getPayload(), (Long) result.getMetaData().get(DurableCommandBus.POSITION));
    }

    private CommandResultMessage<?> once(CommandMessage<?> message) {
        var answer = new FutureCallback<Object, Object>();
        bus.dispatch(message, answer);
        return answer.getResult();
    }

    private static boolean isConflict(CommandResultMessage<?> result) {
        return result.isExceptional() && result.exceptionResult() instanceof ConcurrencyException;
    }

    private static RuntimeException unchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(failure);
    }
}
