package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Refused;
import rollbook.client.Rollbook;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// Rollbook is killed when a sign-up has its address and waits to put on record who that is.
@Tag("long")
class ReservationKillIT {
    private static final String EMAIL = "mira@example.org";
    private static final String PASSWORD = "a long walk to the keep";
    private static final String OWNERS = "select count(*) from log.account where email = '%s'";
    private static final String LATER =
            "update log.account set reserved_at = reserved_at - interval '6 minutes'";

    @TempDir Path home;

    @Test
    void the_address_can_be_signed_up_later() throws Exception {
        try (var rollbook = Installation.inOneProcess(home)) {
            killWhileSheSignsUp(rollbook);
        }
        try (var rollbook = Installation.inOneProcess(home)) {
            var mira = new Rollbook(rollbook.address());
            assertThat(dump().number(OWNERS.formatted(EMAIL))).isOne();
            assertThatThrownBy(() -> mira.signIn(EMAIL, PASSWORD)).isInstanceOf(Refused.class);
            dump().run(LATER);
            mira.signUp(EMAIL, "Mira", PASSWORD).orThrow();
            assertThat(mira.signIn(EMAIL, PASSWORD).get("/api/users/me").text("displayName"))
                    .isEqualTo("Mira");
            assertThat(dump().number(OWNERS.formatted(EMAIL))).isOne();
            assertThat(dump().isLogIntact()).isTrue();
        }
    }

    private void killWhileSheSignsUp(Installation rollbook)
            throws SQLException, IOException, InterruptedException {
        try (var halt = Halt.of("log.event", dump())) {
            Thread.startVirtualThread(() -> signUp(rollbook));
            await().atMost(Duration.ofMinutes(2)).until(() -> hasTheAddress(halt));
            rollbook.programs().getFirst().kill();
            halt.turnAway("log.event");
            assertThat(dump().number(OWNERS.formatted(EMAIL))).isOne();
        }
    }

    private boolean hasTheAddress(Halt halt) throws SQLException, IOException {
        return dump().number(OWNERS.formatted(EMAIL)) == 1 && halt.isWaitedFor("log.event");
    }

    /// Nobody answers any more.
    private static void signUp(Installation rollbook) {
        assertThatThrownBy(
                () -> new Rollbook(rollbook.address()).signUp(EMAIL, "Mira", PASSWORD).orThrow());
    }

    private Dump dump() throws IOException {
        return Dump.of(home.resolve("data"));
    }
}
