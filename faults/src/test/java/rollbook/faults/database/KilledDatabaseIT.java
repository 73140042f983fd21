package rollbook.faults.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.faults.Knife;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The database dies under load and comes back: no false answer, and all heals by itself (I1-I5).
@Tag("long")
class KilledDatabaseIT {
    private static final int SOME = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir static Path home;

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(home, Knife::blunt);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void ended_backends() throws Exception {
        try (var talk = new Talk(house)) {
            for (var i = 0; i < SOME; i++) {
                talk.goesOn(1);
                assertThat(house.server().endABackend()).isTrue();
            }
            talk.goesOn(SOME);
            talk.isKept();
            System.err.println(talk);
        }
    }

    @Test
    void a_backend_that_is_killed_takes_all_others_with_it() throws Exception {
        try (var talk = new Talk(house).goesOn(SOME)) {
            var backend = house.server().commitBackend();
            backend.destroyForcibly();
            isGone(backend);
            talk.falters();
            talk.goesOn(SOME);
            talk.isKept();
            System.err.println(talk);
        }
    }

    @Test
    void a_killed_postmaster() throws Exception {
        var postmaster = house.server().postmaster();
        try (var talk = new Talk(house).goesOn(SOME)) {
            postmaster.destroyForcibly();
            isReplaced(postmaster);
            talk.goesOn(SOME);
            talk.isKept();
            System.err.println(talk);
        }
    }

    @Test
    void an_immediate_stop() throws Exception {
        var postmaster = house.server().postmaster();
        try (var talk = new Talk(house).goesOn(SOME)) {
            quit(postmaster);
            isReplaced(postmaster);
            talk.goesOn(SOME);
            talk.isKept();
            System.err.println(talk);
        }
    }

    /// What `pg_ctl stop --mode=immediate` sends.
    private static void quit(ProcessHandle postmaster) throws IOException, InterruptedException {
        var quit = new ProcessBuilder("kill", "-QUIT", "" + postmaster.pid()).start();
        assertThat(quit.waitFor()).isZero();
    }

    private static void isGone(ProcessHandle process) {
        await().atMost(PATIENCE).until(() -> process.info().command().isEmpty());
    }

    private static void isReplaced(ProcessHandle postmaster) {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            var pid = house.server().postgres().pid();
                            return pid != -1 && pid != postmaster.pid();
                        });
    }
}
