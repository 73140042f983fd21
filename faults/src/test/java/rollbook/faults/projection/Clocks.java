package rollbook.faults.projection;

import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// The clocks of a process: the one that events are dated by and the one that claims are judged by.
record Clocks(Clock ofEvents, AtomicInteger steps) {
    private static final Duration STEP = Duration.ofMinutes(10);

    /// By name: to compile against it takes annotations that are nowhere.
    private static final Class<?> CLAIMS =
            ClassUtils.resolveClassName(
                    "org.axonframework.eventhandling.tokenstore.AbstractTokenEntry", null);

    static Clocks restless() {
        return new Clocks(GenericEventMessage.clock, new AtomicInteger());
    }

    /// Back to where they were, back by minutes, on by minutes.
    void step() {
        set(STEP.multipliedBy(1 - steps.incrementAndGet() % 3));
    }

    void set(Duration ahead) {
        GenericEventMessage.clock = Clock.offset(ofEvents, ahead);
        ReflectionTestUtils.setField(CLAIMS, "clock", Clock.offset(Clock.systemUTC(), ahead));
    }
}
