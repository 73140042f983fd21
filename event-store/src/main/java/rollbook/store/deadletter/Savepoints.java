package rollbook.store.deadletter;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import java.lang.reflect.Executable;
import java.util.Optional;

/// A savepoint around the handling of each event: one that fails takes back what it wrote, and the
/// transaction of its batch goes on. Without it PostgreSQL refuses every statement after an error,
/// and with them the letter.
///
/// An event of a type that nobody knows is handled by all who handle events of that aggregate, and
/// fails: it may be one that they should not have missed.
///
/// Goes around the whole of what Axon makes of a handler: an enhancer given to a multiple
/// definition takes the place of those that are in it, such as the one for `@DisallowReplay`.
final class Savepoints implements HandlerDefinition {
    private static final TransactionDefinition SAVEPOINT =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final HandlerDefinition handlers;
    private final PlatformTransactionManager transactions;

    Savepoints(HandlerDefinition handlers, PlatformTransactionManager transactions) {
        this.handlers = handlers;
        this.transactions = transactions;
    }

    @Override
    public <T> Optional<MessageHandlingMember<T>> createHandler(
            Class<T> projection, Executable method, ParameterResolverFactory parameters) {
        return handlers.createHandler(projection, method, parameters).map(this::guarded);
    }

    private <T> MessageHandlingMember<T> guarded(MessageHandlingMember<T> handler) {
        return handler.canHandleMessageType(EventMessage.class) ? new Guarded<>(handler) : handler;
    }

    private final class Guarded<T> extends WrappedMessageHandlingMember<T> {
        private Guarded(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public boolean canHandleType(Class<?> type) {
            return isUnknown(type) || super.canHandleType(type);
        }

        @Override
        public boolean canHandle(Message<?> event) {
            return isUnknown(event.getPayloadType())
                    ? event instanceof DomainEventMessage<?> inStream && handles(inStream)
                    : super.canHandle(event);
        }

        /// Events stand in a package named like the ids of their aggregates, `session-…`.
        private boolean handles(DomainEventMessage<?> event) {
            var home = payloadType().getPackageName();
            var aggregate = home.substring(home.lastIndexOf('.') + 1);
            return event.getAggregateIdentifier().startsWith(aggregate + "-");
        }

        @Override
        public Object handle(Message<?> event, T projection) throws Exception {
            var savepoint = transactions.getTransaction(SAVEPOINT);
            Object result;
            try {
                result = super.handle(readable(event), projection);
            } catch (Throwable failure) {
                rollBack(savepoint, failure);
                throw failure;
            }
            transactions.commit(savepoint);
            return result;
        }
    }

    private void rollBack(TransactionStatus savepoint, Throwable failure) {
        try {
            transactions.rollback(savepoint);
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    private static boolean isUnknown(Class<?> type) {
        return UnknownSerializedType.class.equals(type);
    }

    private static Message<?> readable(Message<?> event) {
        if (isUnknown(event.getPayloadType())) {
            throw new SerializationException(
                    "nobody knows what event " + event.getIdentifier() + " is");
        }
        return event;
    }
}
