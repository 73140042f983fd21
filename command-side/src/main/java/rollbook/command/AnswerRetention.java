package rollbook.command;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import rollbook.store.append.KeptAnswers;

import java.time.Duration;

/// Forgets answers that were kept for a day. Every process does so; they don't get in each other's
/// way.
@Component
class AnswerRetention implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRetention.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final KeptAnswers answers;
    private volatile @Nullable Thread keeper;

    AnswerRetention(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void start() {
        keeper = Thread.ofVirtual().name("answer-retention").start(this::run);
    }

    @Override
    public void stop() {
        var running = keeper;
        keeper = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                forget();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.debug("Stopped");
        }
    }

    private void forget() {
        try {
            LOG.debug("Forgot {} answers", answers.forget(KEPT));
        } catch (RuntimeException failure) {
            LOG.warn("Old answers could not be forgotten, trying again: {}", failure.toString());
        }
    }
}
