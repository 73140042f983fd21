package rollbook.edge;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does the same again and again, on a thread of its own, from the start of the application to its
/// end: at once, and then with a pause after each time. A time that fails is logged and done again.
public abstract class PeriodicTask implements SmartLifecycle {
    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Duration pause;
    private final Duration farewell;
    private volatile @Nullable Walk walk;

    private record Walk(Thread walker, CountDownLatch end) {}

    /// @param farewell what a time under way when the application stops has to end, before it is
    ///   interrupted
    protected PeriodicTask(Duration pause, Duration farewell) {
        this.pause = pause;
        this.farewell = farewell;
    }

    protected PeriodicTask(Duration pause) {
        this(pause, Duration.ZERO);
    }

    /// What is to be done.
    protected abstract void once() throws Exception;

    @Override
    public final void start() {
        var end = new CountDownLatch(1);
        var name = getClass().getSimpleName();
        walk = new Walk(Thread.ofVirtual().name(name).start(() -> walk(end)), end);
    }

    @Override
    public final void stop() {
        var ending = walk;
        walk = null;
        if (ending != null) {
            ending.end().countDown();
            end(ending.walker());
        }
    }

    @Override
    public final boolean isRunning() {
        return walk != null;
    }

    private void end(Thread walker) {
        try {
            if (!walker.join(farewell)) {
                walker.interrupt();
            }
        } catch (InterruptedException _) {
            walker.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void walk(CountDownLatch end) {
        try {
            do {
                tryOnce();
            } while (!end.await(pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
            log.debug("Stopped");
        }
    }

    private void tryOnce() throws InterruptedException {
        try {
            once();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            log.warn("Failed, trying again in {}: {}", pause, failure.toString());
        }
    }
}
