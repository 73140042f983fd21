package rollbook.query.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.edge.CurrentUser;
import rollbook.events.UserId;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

class GuestTest {
    private static final Instant END = Instant.parse("2026-11-22T20:10:00Z");

    private final CurrentUser tomas =
            new CurrentUser(new UserId(new UUID(7, 7)), "sign-in", 0, Set.of(), END);

    @Test
    void a_token_is_outlived_by_thirty_seconds_and_no_more() {
        assertThat(Guest.isOverdue(tomas, END)).isFalse();
        assertThat(Guest.isOverdue(tomas, END.plusSeconds(30).minusNanos(1))).isFalse();
        assertThat(Guest.isOverdue(tomas, END.plusSeconds(30))).isTrue();
    }
}
