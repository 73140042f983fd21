package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;

/// Whoever asks for mails reads the log once more, from the beginning.
class RepeatedEventsIT extends IdentitySpec {
    @Autowired private EventProcessingConfiguration processing;

    @Test
    void a_replay_of_the_log_sends_no_mail_again() {
        web.signUp("once@example.org", "Once", PASSWORD).is(202);
        awaitMails(1, "once@example.org");
        readAgain();
        web.signUp("later@example.org", "Later", PASSWORD).is(202);
        awaitMails(1, "later@example.org");
        assertThat(mailsTo("once@example.org")).hasSize(1);
    }

    private void readAgain() {
        var processor =
                processing
                        .eventProcessor(
                                VerificationRequests.PROCESSOR, StreamingEventProcessor.class)
                        .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> hasReadAll(processor));
    }

    private static boolean hasReadAll(StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty() && segments.stream().allMatch(segment -> segment.isCaughtUp());
    }
}
