package rollbook.store;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;

import rollbook.store.append.Append;
import rollbook.store.append.GroupCommit;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Handles commands on the caller's thread and answers when what they decided is durable. The
/// aggregate is free for its next command before that: decisions run ahead of commits, answers
/// never do. That goes for refusals and for commands that changed nothing, too: the state they were
/// decided on must have become durable before anybody hears of it.
final class DurableCommandBus extends SimpleCommandBus {
    /// Where the metadata of a result has the position of the last event.
    static final String POSITION = "position";

    private static final CommandTargetResolver TARGETS =
            AnnotationCommandTargetResolver.builder().build();

    private final GroupCommit log;
    private final Cache aggregates;

    DurableCommandBus(Builder builder, GroupCommit log, Cache aggregates) {
        super(builder.transactionManager(NoTransactionManager.instance()));
        this.log = log;
        this.aggregates = aggregates;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        var decision = new Decision(Decision.ANSWERING.isBound() ? Decision.ANSWERING.get() : null);
        CommandCallback<C, R> answer =
                (handled, result) ->
                        callback.onResult(
                                handled,
                                decision.appends().isEmpty()
                                        ? onDurableGround(decision, handled, result)
                                        : durable(decision, result));
        MessageHandler<CommandMessage<?>> noting = message -> noting(decision, handler, message);
        ScopedValue.where(Decision.CURRENT, decision)
                .run(() -> super.handle(command, noting, answer));
    }

    /// Looks what the decision stands on while its aggregate is still locked: afterwards others may
    /// have lost that, and read the stream anew.
    private @Nullable Object noting(
            Decision decision,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandMessage<?> command)
            throws Exception {
        try {
            return handler.handle(command);
        } finally {
            decision.standsOn(log.ground(streamOf(command)));
        }
    }

    private static String streamOf(CommandMessage<?> command) {
        return TARGETS.resolveTarget(command).getIdentifier();
    }

    private <R> CommandResultMessage<R> durable(
            Decision decision, CommandResultMessage<? extends R> result) {
        var position = 0L;
        for (var append : decision.appends()) {
            try {
                position = append.position().join();
            } catch (CompletionException failure) {
                return lost(append, failure);
            }
        }
        return same(result.andMetaData(Map.of(POSITION, position)));
    }

    private <R> CommandResultMessage<R> lost(Append append, CompletionException failure) {
        aggregates.remove(append.stream());
        return asCommandResultMessage(AppendFailures.of(append, failure));
    }

    private <R> CommandResultMessage<R> onDurableGround(
            Decision decision,
            CommandMessage<?> command,
            CommandResultMessage<? extends R> result) {
        try {
            decision.ground().ifPresent(CompletableFuture::join);
            return same(result);
        } catch (CompletionException failure) {
            var stream = streamOf(command);
            aggregates.remove(stream);
            return asCommandResultMessage(AppendFailures.conflict(stream, failure.getCause()));
        }
    }

    @SuppressWarnings("unchecked")
    private static <R> CommandResultMessage<R> same(CommandResultMessage<? extends R> result) {
        return (CommandResultMessage<R>) result;
    }
}
