package rollbook.faults.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import rollbook.client.Streams;
import rollbook.faults.Knife;
import rollbook.store.proof.LogVerification;
import rollbook.store.seal.Report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// An older copy of the database is put back: who was further ahead is told so, and what is there
/// is whole (I5, I11).
@Tag("long")
class RestoredIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir Path home;

    @Test
    void whoever_is_ahead_of_the_log_is_refused_and_the_seals_verify() throws Exception {
        try (var house = House.open(home, Knife::blunt)) {
            house.says("Before", "before").orThrow();
            backUp(house);
            var ahead = house.says("After", "after").orThrow().position().orElseThrow();
            var cursor = house.mira().get(path(house)).orThrow().text("cursor");
            restore(house);
            assertThat(house.said()).containsExactly("Before");
            isRefused(house, ahead, cursor);
            assertThat(seals(house)).isNotEmpty().allMatch(Report::intact);
            house.says("After", "after").orThrow();
            assertThat(house.said()).containsExactly("After", "Before");
        }
    }

    private static void isRefused(House house, String position, String cursor) {
        var answer =
                house.mira().send("GET", path(house), null, Map.of("Rollbook-After", position));
        assertThat(answer.code()).isEqualTo("view.behind");
        try (var streams = Streams.connect(house.address(), house.mira().accessToken())) {
            var live = streams.live(house.table(), cursor);
            assertThatThrownBy(() -> live.blockFirst(PATIENCE))
                    .hasMessageContaining("cursor.invalid");
        }
    }

    private static List<Report> seals(House house) {
        var line = house.server().direct();
        var database = new DriverManagerDataSource(line.url(), line.username(), line.password());
        return new LogVerification(JdbcClient.create(database), List::of).all().toList();
    }

    private void backUp(House house) throws Exception {
        house.shutDown();
        copy(house.postgres(), home.resolve("backup"));
        house.startUp();
    }

    private void restore(House house) throws Exception {
        house.shutDown();
        Files.move(house.postgres(), home.resolve("lost"));
        copy(home.resolve("backup"), house.postgres());
        house.startUp();
    }

    /// With its owners, who need not be we.
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        var copy = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
        assertThat(copy.waitFor()).isZero();
    }

    private static String path(House house) {
        return "/api/sessions/" + house.table();
    }
}
