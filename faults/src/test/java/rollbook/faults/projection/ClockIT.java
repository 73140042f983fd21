package rollbook.faults.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.faults.projection.Node.Kind;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// Clocks step by ten minutes either way: the one that dates events, and those of two processes
/// that judge each other's claims by them.
@Tag("long")
class ClockIT {
    private static final int ROUNDS = 30;

    private final House house;

    ClockIT(@TempDir Path home) {
        house = new House(home);
    }

    @Test
    void rows_follow_positions_and_not_times() throws SQLException {
        house.start(Kind.RESTLESS, 1, 2);
        house.append(1);
        var clocks = Clocks.restless();
        for (var round = 0; round < ROUNDS; round++) {
            clocks.step();
            house.append(1);
        }
        clocks.set(Duration.ZERO);
        house.awaitRows();
        assertThat(house.table().backwards()).isGreaterThanOrEqualTo(ROUNDS / 2);
        assertThat(house.table().complaints()).isEmpty();
    }

    @AfterEach
    void leave() {
        house.close();
    }
}
