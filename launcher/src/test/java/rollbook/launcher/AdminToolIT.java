package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.admin.Admin;
import rollbook.client.Streams;
import rollbook.demo.Evening;
import rollbook.demo.Person;
import rollbook.testing.JavaProgram;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/// The tool as an administrator would run it, against a Rollbook with an evening behind it.
class AdminToolIT {
    private static final String EMAIL = "root@example.org";
    private static final String PASSWORD = "correct horse battery staple";
    private static final int ROUNDS = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path home;

    private static Installation rollbook;
    private static Evening evening;

    private record Ran(int exitCode, String printed) {}

    @BeforeAll
    static void an_evening_was_played() throws InterruptedException {
        rollbook =
                Installation.inOneProcess(
                        home,
                        Map.of(
                                "ROLLBOOK_IDENTITY_FIRSTADMIN_EMAIL", EMAIL,
                                "ROLLBOOK_IDENTITY_FIRSTADMIN_PASSWORD", PASSWORD));
        evening = new Evening(rollbook.address(), "admin", ROUNDS, _ -> {}, (_, _) -> {}).play();
        var url = rollbook.address().commands().toString();
        assertThat(run("admin", "login", "--email", EMAIL, "--url", url).exitCode).isZero();
    }

    @AfterAll
    static void everything_ends() {
        evening.close();
        rollbook.close();
    }

    @Test
    void it_shows_how_far_each_view_is() throws InterruptedException {
        assertThat(run("admin", "projections").printed)
                .contains("NAME", "journal", "lobby", "profile", "table", "RUNNING");
    }

    @Test
    void a_replayed_view_is_the_one_before() throws InterruptedException {
        var mira = evening.seats().getFirst().person();
        for (var view : Stream.of("table", "journal", "lobby").toList()) {
            var before = whatIsSeenBy(mira);
            var replay = run("admin", "replay", view);
            assertThat(replay.exitCode).as(replay.printed).isZero();
            assertThat(replay.printed).contains("100%");
            assertThat(whatIsSeenBy(mira)).isEqualTo(before);
            assertThat(whatFollowsTheTable(mira)).isEqualTo("caught-up");
        }
    }

    @Test
    void it_browses_events_and_masks_what_people_wrote() throws InterruptedException {
        var talk = run("admin", "events", "--type", "session.MessagePosted");
        assertThat(talk.exitCode).as(talk.printed).isZero();
        assertThat(talk.printed).contains("session.MessagePosted").doesNotContain("Psst");
    }

    @Test
    void who_has_not_signed_in_is_told_how() throws InterruptedException {
        var refused = run("nobody", "projections");
        assertThat(refused.exitCode).isEqualTo(3);
        assertThat(refused.printed).contains("rollbook-admin login");
    }

    @Test
    void who_asks_for_nonsense_is_shown_the_usage() throws InterruptedException {
        assertThat(run("admin", "replays").exitCode).isEqualTo(2);
        assertThat(run("admin", "replay", "no-such-view").exitCode).isEqualTo(1);
    }

    /// Without the cursor of the table, which each look names anew.
    private static String whatIsSeenBy(Person person) {
        var table = person.reads(table()).body().path("state");
        return Stream.of(table() + "/journal?limit=100", "/api/sessions")
                .map(path -> person.reads(path).body().toString())
                .reduce(table.toString(), String::concat);
    }

    /// The kind of the first frame behind the table's cursor.
    private static @Nullable String whatFollowsTheTable(Person person) {
        var cursor = person.reads(table()).text("cursor");
        var token = person.rollbook().accessToken();
        try (var streams = Streams.connect(rollbook.address(), token)) {
            return streams.live(evening.sessionId(), cursor)
                    .map(frame -> frame.path("kind").asString())
                    .filter(kind -> !kind.equals("presence"))
                    .blockFirst(PATIENCE);
        }
    }

    private static String table() {
        return "/api/sessions/" + evening.sessionId();
    }

    /// Runs it as somebody with a home of their own, to the end.
    private static Ran run(String user, String... arguments) throws InterruptedException {
        var environment =
                Map.of(
                        "XDG_CONFIG_HOME",
                        home.resolve(user).toString(),
                        "ROLLBOOK_ADMIN_PASSWORD",
                        PASSWORD);
        var output = home.resolve("admin-output");
        var tool = JavaProgram.start(Admin.class, output, environment, arguments);
        return new Ran(tool.awaitExit(), tool.printed());
    }
}
