package rollbook.store.deadletter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;

/// Parks what failed, unless the projection has to stop. Of the cause it keeps the class and where
/// in Rollbook it came from: messages may quote what people wrote.
final class Parking implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final String processor;
    private final FailureListener listener;

    Parking(String processor, FailureListener listener) {
        this.processor = processor;
        this.listener = listener;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        var parked = letter instanceof JdbcDeadLetter;
        var replaying = !parked && ReplayToken.isReplay(letter.message());
        var failure = new FailedEvent(processor, position(letter.message()), replaying, cause);
        if (listener.stopsAt(failure)) {
            throw new ProjectionStopped(failure);
        }
        LOG.warn(
                "{} cannot handle the event at position {}, which waits{}: {} at {}",
                processor,
                failure.position(),
                parked ? " on" : " with all that follow in its stream",
                root(cause).getClass().getName(),
                place(cause));
        return Decisions.enqueue(
                new ThrowableCause(root(cause).getClass().getName(), place(cause)));
    }

    private static long position(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("rollbook."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("unknown");
    }
}
