package rollbook.faults.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.faults.Outcome;
import rollbook.faults.log.Soak.Blow;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// Every event reaches every reader once and in order, what was acknowledged is there, what was
/// refused is not, and the seals hold, whatever breaks.
class SoakIT {
    /// Of one bit in what was stored.
    private static final String EDIT =
            """
            alter table log.event disable trigger all;
            update log.event set content = set_bit(content, 50, 1 - get_bit(content, 50))
             where position = (select max(position) / 2 from log.event)
            """;

    @TempDir Path home;

    @Test
    void some_thousand_appends() throws SQLException {
        soak(8_000, 1, Duration.ofMillis(100));
    }

    @Test
    @Tag("long")
    void a_million_appends() throws SQLException {
        soak(1_000_000, 30, Duration.ZERO);
    }

    private void soak(int appends, int rounds, Duration pace) throws SQLException {
        var seed = Long.getLong("soak.seed", System.nanoTime());
        try (var soak = new Soak(home, appends, rounds, pace, seed).run()) {
            assertThat(soak.complaints()).as(soak.toString()).isEmpty();
            System.err.println(soak);
            everythingLanded(soak, appends, rounds);
            soak.server().change(EDIT);
            assertThat(soak.brokenSeals()).singleElement().asString().contains("ALTERED");
        }
    }

    private static void everythingLanded(Soak soak, int appends, int rounds) {
        assertThat(soak.blows()).containsOnlyKeys(Blow.values());
        assertThat(soak.blows().values()).containsOnly(rounds);
        assertThat(soak.cuts()).isGreaterThanOrEqualTo(2 * rounds);
        assertThat(soak.count(Outcome.ACKNOWLEDGED)).isGreaterThanOrEqualTo(appends);
        assertThat(soak.count(Outcome.CONFLICT)).isPositive();
        assertThat(soak.count(Outcome.REFUSED)).isPositive();
    }
}
