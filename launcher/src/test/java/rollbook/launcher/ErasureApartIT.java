package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Streams;
import rollbook.demo.Person;
import rollbook.testing.TestDatabase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Mira is forgotten by a command side and a query side that share nothing but their database.
@Tag("long")
class ErasureApartIT {
    private static final String WORD = "obsidianrhapsody";
    private static final String PASSWORD = "a long walk to the keep";
    private static final Traces TRACES = Traces.of(WORD);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path home;

    private final TestDatabase database = TestDatabase.create();
    private final Dump dump = Dump.of(database);
    private Installation rollbook;
    private Person mira;
    private Person tomas;
    private String at = "";

    @BeforeEach
    void mira_has_played() {
        rollbook = Installation.inTwoProcesses(home, database, Map.of());
        mira = Person.arrive(rollbook.address(), WORD, WORD + "@example.org", PASSWORD);
        tomas = Person.arrive(rollbook.address(), "Tomas", "tomas@example.org", PASSWORD);
        at = "/api/sessions/" + mira.does("/api/sessions", Map.of("title", WORD)).text("sessionId");
        var code = mira.does(at + "/invites", Map.of("role", "GM")).text("code");
        tomas.does("/api/invites/" + code + "/accept", Map.of());
        mira.does(at + "/scenes", Map.of("name", WORD, "width", 10, "height", 10));
        mira.does(at + "/messages", Map.of("kind", "OUT_OF_CHARACTER", "text", WORD));
        tomas.does(at + "/messages", Map.of("kind", "OUT_OF_CHARACTER", "text", "Tomas speaks"));
    }

    @AfterEach
    void everything_ends() {
        rollbook.close();
    }

    @Test
    void both_sides_forget() throws Exception {
        assertThat(whatTomasReads()).allMatch(text -> text.contains(WORD));
        assertThat(dump.rowsWith(TRACES)).isNotEmpty();
        mira.tries("/api/users/me/erase", Map.of("password", PASSWORD)).orThrow();
        await().atMost(PATIENCE).until(dump::isDone);
        assertThat(dump.rowsWith(TRACES)).isEmpty();
        assertThat(dump.isLogIntact()).isTrue();
        assertThat(TRACES.below(home)).isEmpty();
        tomas.does(at + "/messages", Map.of("kind", "OUT_OF_CHARACTER", "text", "Farewell"));
        assertThat(whatTomasReads())
                .allMatch(text -> text.contains("[erased]") && !text.contains(WORD));
        neitherSideKnowsHer();
    }

    /// His table, its journal and audit, and the first frame of its stream.
    private List<String> whatTomasReads() {
        var rollbook = tomas.rollbook();
        var sessionId = at.substring(at.lastIndexOf('/') + 1);
        var table = tomas.reads(at).body().toString();
        var journal = tomas.reads(at + "/journal?limit=100").body().toString();
        var audit = tomas.reads(at + "/audit?limit=100").body().toString();
        try (var streams = Streams.connect(rollbook.address(), rollbook.accessToken())) {
            var first = streams.live(sessionId, null).blockFirst(PATIENCE).toString();
            return List.of(table, journal, audit, first);
        }
    }

    private void neitherSideKnowsHer() {
        assertThat(mira.rollbook().get("/api/auth/check").status()).isEqualTo(401);
        assertThat(mira.rollbook().get("/api/users/me").status()).isEqualTo(401);
        assertThat(mira.tries(at + "/leave", Map.of()).status()).isEqualTo(401);
    }
}
