package rollbook.faults.log;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

import rollbook.faults.Child;
import rollbook.faults.Line;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// A process that reads the log as processors do, from a position on, and says what it sees until
/// its input ends.
final class Reader {
    private static final Duration BREATH = Duration.ofMillis(100);

    private final PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16));
    private final AtomicBoolean goOn = new AtomicBoolean(true);

    /// @param arguments the position that was seen last
    static void main(String... arguments) throws IOException {
        var after = Long.parseLong(arguments[0]);
        var reader = new Reader();
        try (var context = Node.start(Line.ofEnvironment())) {
            var events = context.getBean(EventStore.class);
            var thread = Thread.ofPlatform().daemon().start(() -> reader.read(events, after));
            System.in.transferTo(OutputStream.nullOutputStream());
            reader.goOn.set(false);
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(EventStore events, long after) {
        out.print(Child.line(Voice.READY));
        out.flush();
        try (var stream = events.openStream(GapAwareTrackingToken.newInstance(after, Set.of()))) {
            while (goOn.get()) {
                try {
                    next(stream);
                } catch (RuntimeException failure) {
                    LockSupport.parkNanos(BREATH.toNanos()); // the stream still knows its place
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void next(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        if (stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
            say(stream.nextAvailable());
        } else {
            out.flush();
            var _ = stream.hasNextAvailable(100, TimeUnit.MILLISECONDS);
        }
    }

    private void say(TrackedEventMessage<?> event) {
        Objects.requireNonNull(event.getPayload()); // what can't be read fails here
        var inStream = (DomainEventMessage<?>) event;
        out.print(
                Child.line(
                        event.trackingToken().position().orElseThrow(),
                        inStream.getAggregateIdentifier(),
                        inStream.getSequenceNumber(),
                        event.getIdentifier()));
    }
}
