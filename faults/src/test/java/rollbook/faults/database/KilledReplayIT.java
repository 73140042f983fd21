package rollbook.faults.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.faults.Knife;
import rollbook.testing.Barrier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A view is filled anew while people go on talking, and Rollbook is killed half-way: in the end
/// the view is what the log says (I4, I5), and no mail is sent again (I6).
@Tag("long")
class KilledReplayIT {
    private static final int SENTENCES = 300;
    private static final String ENTRIES = "view.journal_entry";
    private static final String HALF_ARE_THERE =
            "(select count(*) from %s) >= %d".formatted(ENTRIES, SENTENCES / 2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir Path home;

    private House house;

    @BeforeEach
    void open() {
        house = House.open(home, Knife::blunt);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_replay_that_was_killed_half_way_comes_to_its_end() throws Exception {
        var said = new ArrayList<>(sentences());
        var mails = mails();
        try (var barrier =
                Barrier.before(house.server().superuser(), "insert", ENTRIES, HALF_ARE_THERE)) {
            house.admin().post("/api/admin/projections/journal/replay", inPlace()).orThrow();
            await().atMost(PATIENCE).until(barrier::isReached);
            assertThat(house.server().count(ENTRIES)).isLessThan(SENTENCES);
            house.says("Who is there?", "meanwhile").orThrow();
            said.add("Who is there?");
            house.kill();
        }
        house.start();
        house.signIn();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(house.said()).containsExactlyInAnyOrderElementsOf(said));
        assertThat(mails()).isEqualTo(mails);
    }

    private List<String> sentences() {
        IntStream.range(0, SENTENCES).forEach(i -> house.saysOnce("Sentence " + i).orThrow());
        return house.said();
    }

    private static Map<String, String> inPlace() {
        return Map.of("mode", "in-place");
    }

    private List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data/mail"))) {
            return files.sorted().toList();
        }
    }
}
