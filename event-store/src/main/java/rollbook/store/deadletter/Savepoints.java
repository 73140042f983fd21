package rollbook.store.deadletter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// A savepoint around the handling of each event: one that fails takes back what it wrote, and the
/// transaction of its batch goes on. Without it PostgreSQL refuses every statement after an error,
/// and with them the letter.
final class Savepoints implements HandlerEnhancerDefinition {
    private static final TransactionDefinition SAVEPOINT =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final PlatformTransactionManager transactions;

    Savepoints(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        return handler.canHandleMessageType(EventMessage.class) ? new Guarded<>(handler) : handler;
    }

    private final class Guarded<T> extends WrappedMessageHandlingMember<T> {
        private Guarded(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public Object handle(Message<?> event, T projection) throws Exception {
            var savepoint = transactions.getTransaction(SAVEPOINT);
            Object result;
            try {
                result = super.handle(event, projection);
            } catch (Throwable failure) {
                transactions.rollback(savepoint);
                throw failure;
            }
            transactions.commit(savepoint);
            return result;
        }
    }
}
