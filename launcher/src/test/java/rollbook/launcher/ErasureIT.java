package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Answer;
import rollbook.client.Refused;
import rollbook.client.Rollbook;
import rollbook.demo.Person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Mira leaves a word of her own wherever a text can be, and is then forgotten: the word is gone
/// from the database, its files, the mails and the logs, and what others wrote is still there.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {
    private static final String WORD = "xylographquartz";
    private static final String EMAIL = WORD + "@example.org";
    private static final String PASSWORD = "a long walk to the keep";
    private static final Traces TRACES = Traces.of(WORD);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir static Path home;

    private static Installation rollbook;
    private static Person mira;
    private static Person tomas;
    private static String table = "";
    private static Dump dump;
    private static byte[] key;
    private static Answer exported;
    private static List<String> rowsBefore;

    @BeforeAll
    static void mira_writes_her_word_everywhere_and_is_erased() throws IOException {
        rollbook = Installation.inOneProcess(home);
        mira = Person.arrive(rollbook.address(), "Mira " + WORD, EMAIL, PASSWORD);
        tomas = Person.arrive(rollbook.address(), "Tomas", "tomas@example.org", PASSWORD);
        sheWritesEverywhere();
        exported = mira.reads("/api/users/me/export");
        dump = Dump.of(home.resolve("data"));
        rowsBefore = dump.rowsWith(TRACES);
        key = dump.wrappedKey(mira.userId());
        var erased = mira.rollbook().send("DELETE", "/api/users/me", password(PASSWORD), Map.of());
        assertThat(erased.status()).isEqualTo(202);
        await().atMost(PATIENCE).until(dump::isDone);
    }

    @AfterAll
    static void everything_ends() {
        rollbook.close();
    }

    @Test
    void her_word_was_in_her_export_and_in_the_views() {
        assertThat(exported.body().toString()).contains(EMAIL, "Chat " + WORD, "Sheet " + WORD);
        assertThat(exported.body().toString()).doesNotContain("Tomas speaks");
        assertThat(rowsBefore).isNotEmpty();
    }

    @Test
    void no_table_no_file_and_no_log_has_it_any_more() throws IOException {
        assertThat(dump.rowsWith(TRACES)).isEmpty();
        assertThat(TRACES.below(home)).isEmpty();
    }

    @Test
    void her_key_is_in_no_file_any_more() throws IOException {
        assertThat(Traces.ofBytes(key).below(home.resolve("data"))).isEmpty();
    }

    @Test
    void what_others_wrote_is_there_and_the_log_is_intact() {
        var journal = tomas.reads("/api/sessions/" + table + "/journal?limit=100").body();
        assertThat(journal.toString()).contains("Tomas speaks", "[erased]").doesNotContain(WORD);
        var audit = tomas.reads("/api/sessions/" + table + "/audit?limit=100").body();
        assertThat(audit.toString()).doesNotContain(WORD);
        assertThat(dump.isLogIntact()).isTrue();
    }

    @Test
    void her_table_is_the_game_masters_now() {
        var state = tomas.reads("/api/sessions/" + table).body().required("state");
        assertThat(state.required("members").propertyNames()).containsExactly(tomas.userId());
        assertThat(state.toString()).contains("OWNER", "[erased]").doesNotContain(WORD);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void she_is_let_in_no_more_but_may_come_as_somebody_new() {
        assertThat(mira.rollbook().get("/api/users/me").status()).isEqualTo(401);
        var again = new Rollbook(rollbook.address());
        assertThatThrownBy(() -> again.signIn(EMAIL, PASSWORD)).isInstanceOf(Refused.class);
        again.signUp(EMAIL, "Mira", PASSWORD).orThrow();
        assertThat(again.signIn(EMAIL, PASSWORD).userId()).isNotEqualTo(mira.userId());
    }

    private static Map<String, String> password(String password) {
        return Map.of("password", password);
    }

    private static void sheWritesEverywhere() {
        mira.changes("/api/users/me", Map.of("displayName", WORD));
        table = mira.does("/api/sessions", Map.of("title", "Keep " + WORD)).text("sessionId");
        var at = "/api/sessions/" + table;
        var invite = mira.does(at + "/invites", Map.of("role", "GM")).text("code");
        tomas.does("/api/invites/" + invite + "/accept", Map.of());
        mira.does(at + "/start-chapter", Map.of("title", "Chapter " + WORD));
        sheSetsTheScene(at);
        say(mira, Map.of("kind", "OUT_OF_CHARACTER", "text", "Chat " + WORD));
        say(mira, whisper("Whisper " + WORD));
        say(tomas, Map.of("kind", "OUT_OF_CHARACTER", "text", "Tomas speaks"));
        mira.does(
                at + "/rolls",
                Map.of("expression", "1d20[" + WORD + "] # " + WORD, "label", "Roll " + WORD));
    }

    private static void sheSetsTheScene(String at) {
        var scene = Map.of("name", "Scene " + WORD, "width", 10, "height", 10, "background", WORD);
        var sceneId = mira.does(at + "/scenes", scene).text("sceneId");
        mira.does(at + "/scenes/" + sceneId + "/activate", Map.of());
        mira.does(
                at + "/tokens",
                Map.of("sceneId", sceneId, "name", "Token " + WORD, "x", 1, "y", 1, "image", WORD));
        sheFillsInASheet();
    }

    private static void sheFillsInASheet() {
        var sheet =
                Map.of(
                        "name",
                        "Sheet " + WORD,
                        "notes",
                        "Notes " + WORD,
                        "abilities",
                        CharacterIT.ABILITIES,
                        "hitPoints",
                        Map.of("maximum", 28));
        var made = mira.does("/api/characters", sheet);
        var at = "/api/characters/" + made.text("characterId");
        mira.does(at + "/conditions", Map.of("name", "Condition " + WORD));
        mira.does(at + "/items", Map.of("name", "Item " + WORD));
        mira.does(
                at + "/saved-rolls",
                Map.of("name", "Roll " + WORD, "expression", "1d20 # Comment " + WORD));
        mira.does(at + "/revert", Map.of("version", 3));
    }

    private static Map<String, Object> whisper(String text) {
        return Map.of("kind", "OUT_OF_CHARACTER", "text", text, "to", List.of(tomas.userId()));
    }

    private static void say(Person person, Map<String, ?> message) {
        person.does("/api/sessions/" + table + "/messages", message);
    }
}
