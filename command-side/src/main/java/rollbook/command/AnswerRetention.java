package rollbook.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import rollbook.edge.PeriodicTask;
import rollbook.store.append.KeptAnswers;

import java.time.Duration;

/// Forgets answers that were kept for a day. Every process does so; they don't get in each other's
/// way.
@Component
class AnswerRetention extends PeriodicTask {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRetention.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final KeptAnswers answers;

    AnswerRetention(KeptAnswers answers) {
        super(PAUSE);
        this.answers = answers;
    }

    @Override
    protected void once() {
        LOG.debug("Forgot {} answers", answers.forget(KEPT));
    }
}
