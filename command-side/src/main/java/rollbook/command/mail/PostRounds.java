package rollbook.command.mail;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;

/// Sends the postman round again and again while the application runs.
@Component
class PostRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Postman postman;
    private volatile @Nullable Thread walker;

    PostRounds(Postman postman) {
        this.postman = postman;
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("postman").unstarted(this::walk);
        walker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var walking = walker;
        walker = null;
        if (walking != null) {
            walking.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return walker != null;
    }

    private void walk() {
        try {
            while (isRunning()) {
                goRound();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.debug("The postman goes home");
        }
    }

    private void goRound() {
        try {
            postman.round();
        } catch (RuntimeException e) {
            LOG.warn("The outbox could not be read, trying again: {}", e.toString());
        }
    }
}
