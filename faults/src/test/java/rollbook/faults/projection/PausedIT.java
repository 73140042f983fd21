package rollbook.faults.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.faults.projection.Node.Kind;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Two processes that start at once on nothing, and one of them sleeps longer than its claims last,
/// between the row it wrote and its token.
class PausedIT {
    private final House house;

    PausedIT(@TempDir Path home) {
        house = new House(home);
    }

    @Test
    void who_wakes_up_behind_another_one_writes_nothing_more() throws SQLException {
        wakeBehindAnother(Kind.SOUND);
        assertThat(house.table().complaints()).isEmpty();
    }

    @Test
    @Tag("long")
    void rows_past_the_transaction_of_the_token_are_there_twice() throws SQLException {
        wakeBehindAnother(Kind.LOOSE);
        assertThat(house.table().complaints()).isNotEmpty();
    }

    private void wakeBehindAnother(Kind kind) throws SQLException {
        house.start(kind, 1, 2);
        house.append(20);
        try (var hold = house.holdOneOf(1, 2)) {
            house.pauseUntilReplaced(hold.number());
            house.node(hold.number()).resume();
        }
        for (var node : List.of(1, 2)) {
            House.patiently().until(() -> !house.table().underWay(node));
        }
        house.append(20);
        house.awaitRows();
    }

    @AfterEach
    void leave() {
        house.close();
    }
}
