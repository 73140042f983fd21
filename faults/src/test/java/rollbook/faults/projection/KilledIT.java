package rollbook.faults.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.faults.projection.Node.Kind;

import java.nio.file.Path;
import java.sql.SQLException;

/// A projection that is killed between the row it wrote and its token.
@Tag("long")
class KilledIT {
    private final House house;

    KilledIT(@TempDir Path home) {
        house = new House(home);
    }

    @Test
    void a_killed_projection_has_written_both_row_and_token_or_neither() throws SQLException {
        killBehindARow(Kind.SOUND);
        assertThat(house.table().complaints()).isEmpty();
    }

    @Test
    void rows_past_the_transaction_of_the_token_are_there_twice() throws SQLException {
        killBehindARow(Kind.LOOSE);
        assertThat(house.table().complaints()).isNotEmpty();
    }

    private void killBehindARow(Kind kind) throws SQLException {
        house.start(kind, 1);
        house.append(20);
        try (var hold = house.holdOneOf(1)) {
            house.node(hold.number()).kill();
        }
        house.start(kind, 1);
        house.append(20);
        house.awaitRows();
    }

    @AfterEach
    void leave() {
        house.close();
    }
}
