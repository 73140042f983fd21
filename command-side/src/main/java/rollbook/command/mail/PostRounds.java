package rollbook.command.mail;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Sends the postman round again and again while the application runs. A round under way when it
/// stops has a moment to end, so that what left is known to have left.
@Component
class PostRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final long PAUSE_MILLIS = 500;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Postman postman;
    private final LostMail lost;
    private volatile @Nullable Walk walk;

    PostRounds(Postman postman, LostMail lost) {
        this.postman = postman;
        this.lost = lost;
    }

    private record Walk(Thread walker, CountDownLatch end) {}

    @Override
    public void start() {
        var end = new CountDownLatch(1);
        walk = new Walk(Thread.ofVirtual().name("postman").start(() -> walk(end)), end);
    }

    @Override
    public void stop() {
        var ending = walk;
        walk = null;
        if (ending == null) {
            return;
        }
        ending.end().countDown();
        try {
            if (!ending.walker().join(FAREWELL)) {
                ending.walker().interrupt();
            }
        } catch (InterruptedException _) {
            ending.walker().interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return walk != null;
    }

    private void walk(CountDownLatch end) {
        try {
            do {
                goRound();
            } while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            LOG.debug("The postman goes home");
        }
    }

    private void goRound() throws InterruptedException {
        try {
            postman.round();
            lost.giveUp();
        } catch (RuntimeException e) {
            LOG.warn("The outbox could not be read, trying again: {}", e.toString());
        }
    }
}
