package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rollbook.demo.Person;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// Rollbook is killed at a step of an erasure, or within it, when it waits there for a table that
/// is held from it; the next start goes on to the end.
@Tag("long")
class ErasureKillIT {
    private static final String WORD = "quaternionvellum";
    private static final String PASSWORD = "a long walk to the keep";
    private static final Traces TRACES = Traces.of(WORD);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({"TABLES, log.event", "BELONGINGS, log.mail", "SCRUB, log.account"})
    void an_erasure_that_was_killed_comes_to_its_end(String step, String held) throws Exception {
        try (var rollbook = Installation.inOneProcess(home)) {
            var mira = arrive(rollbook);
            mira.does("/api/sessions", Map.of("title", WORD));
            mira.tries("/api/users/me/erase", Map.of("password", PASSWORD)).orThrow();
            killWithin(step, held, rollbook);
        }
        try (var _ = Installation.inOneProcess(home)) {
            var dump = dump();
            await().atMost(PATIENCE).until(dump::isDone);
            assertThat(dump.rowsWith(TRACES)).isEmpty();
            assertThat(dump.isLogIntact()).isTrue();
        }
        assertThat(TRACES.below(home)).isEmpty();
    }

    private static Person arrive(Installation rollbook) {
        return Person.arrive(rollbook.address(), WORD, WORD + "@example.org", PASSWORD);
    }

    /// The step before has to be done first, or it would be that one which waits.
    private void killWithin(String step, String held, Installation rollbook)
            throws SQLException, IOException, InterruptedException {
        var dump = dump();
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> dump.hasComeTo(step));
        try (var connection = dump.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + held + " in access exclusive mode");
            rollbook.programs().getFirst().kill();
        }
    }

    private Dump dump() throws IOException {
        return Dump.of(home.resolve("data"));
    }
}
