package rollbook.command.user;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;

import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.events.user.UserRegistered;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

class VerificationRequestsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:15:30Z");

    private final Outbox outbox = mock();
    private final VerificationRequests requests =
            new VerificationRequests(outbox, Clock.fixed(NOW, ZoneOffset.UTC));
    private final UserRegistered mira =
            new UserRegistered(UserSpec.mira, "mira@example.org", "Mira");

    @Test
    void whoever_signed_up_is_asked_though_mail_was_away_for_days() {
        requests.on(mira, "event", NOW.minus(Duration.ofDays(2)));
        verify(outbox).put(any(), eq(MailKind.VERIFY_EMAIL), eq(UserSpec.mira));
    }

    @Test
    void a_replay_of_long_ago_asks_nobody_even_if_the_outbox_forgot() {
        requests.on(mira, "event", NOW.minus(Duration.ofDays(3)));
        verify(outbox, never()).put(any(), any(), any());
    }
}
