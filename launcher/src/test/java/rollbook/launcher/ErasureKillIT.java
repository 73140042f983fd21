package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rollbook.demo.Person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Rollbook is killed within a step of an erasure, when it waits there for a table that is kept
/// from it; the next start goes on to the end.
@Tag("long")
class ErasureKillIT {
    private static final String WORD = "quaternionvellum";
    private static final String PASSWORD = "a long walk to the keep";
    private static final Traces TRACES = Traces.of(WORD);

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "TABLES, log.event",
        "KEY, log.subject_key",
        "FAREWELL, log.event",
        "BELONGINGS, log.mail",
        "SCRUB, log.account"
    })
    void an_erasure_that_was_killed_comes_to_its_end(String step, String kept) throws Exception {
        isKilled(step, kept);
        comesToItsEnd();
    }

    private void isKilled(String step, String kept) throws Exception {
        try (var rollbook = Installation.inOneProcess(home)) {
            var mira = arrive(rollbook);
            mira.does("/api/sessions", Map.of("title", WORD));
            try (var halt = Halt.before(step, dump())) {
                mira.tries("/api/users/me/erase", Map.of("password", PASSWORD)).orThrow();
                killWithin(step, kept, halt, rollbook);
            }
        }
    }

    private void comesToItsEnd() throws IOException {
        try (var _ = Installation.inOneProcess(home)) {
            var dump = dump();
            patiently().until(dump::isDone);
            assertThat(dump.rowsWith(TRACES)).isEmpty();
            assertThat(dump.isLogIntact()).isTrue();
        }
        assertThat(TRACES.below(home)).isEmpty();
    }

    private static Person arrive(Installation rollbook) {
        return Person.arrive(rollbook.address(), WORD, WORD + "@example.org", PASSWORD);
    }

    /// Nothing updates the row on the way to the first step, which begins five seconds later.
    private void killWithin(String step, String kept, Halt halt, Installation rollbook)
            throws Exception {
        if (!step.equals("TABLES")) {
            patiently().until(halt::isReached);
        }
        halt.keep(kept);
        patiently().until(() -> halt.isWaitedFor(kept));
        rollbook.programs().getFirst().kill();
        assertThat(dump().step()).isEqualTo(step);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2));
    }

    private Dump dump() throws IOException {
        return Dump.of(home.resolve("data"));
    }
}
