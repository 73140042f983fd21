package rollbook.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.events.Personal;

import java.util.List;

class PersonalTextTest {
    private static final String MIRA = "user-mira";
    private static final String TOMAS = "user-tomas";
    private static final String NAME = "trial.Said";

    private record Said(
            @Personal(of = "authorId") String text,
            @Personal(of = "authorId") String aside,
            @Personal(of = "authorId") List<String> words,
            @Personal(of = "authorId", onlyWith = "[") String notation,
            String authorId) {}

    private record SaidLater(
            @Personal(of = "authorId", sealedAs = "text") String words, String authorId) {}

    private final ObjectMapper json = new ObjectMapper();
    private final KeysInMemory keys = new KeysInMemory();
    private final PersonalText personalText = keys.text();

    @Test
    void a_text_is_unreadable_and_comes_back() {
        var event = closed(said("Behind you!"));
        assertThat(event.toString()).doesNotContain("Behind").contains(MIRA);
        assertThat(opened(event)).isEqualTo(said("Behind you!"));
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertThat(closed(said("Aye."))).isNotEqualTo(closed(said("Aye.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$enc\":\"v1.1.key-1.AAAA\"}",
                "v1.1.key-1.AQIDBAUGBwgJCgsM",
                "$enc",
                "[erased]",
                "\"quoted\" \\ \n\t",
                "🎲 ∅ é"
            })
    void whatever_people_write_comes_back_as_written(String text) {
        assertThat(opened(closed(said(text)))).isEqualTo(said(text));
        assertThat(opened(said(text))).isEqualTo(said(text));
    }

    @Test
    void a_text_without_words_stays_readable_for_proofs() {
        var event = said("Aye.").put("notation", "2d6 + 1");
        assertThat(closed(event).path("notation").asText()).isEqualTo("2d6 + 1");
        assertThat(closed(event.put("notation", "2d6[fire]")).path("notation").isObject()).isTrue();
    }

    @Test
    void what_was_written_before_texts_were_encrypted_is_read_as_it_is() {
        assertThat(opened(said("Long ago."))).isEqualTo(said("Long ago."));
    }

    @Test
    void a_text_that_names_nobody_stays_as_it_is() {
        var event = said("Nobody's.");
        event.remove("authorId");
        assertThat(closed(event.deepCopy())).isEqualTo(event);
    }

    @Test
    void an_erased_person_leaves_a_mark_where_the_texts_were() {
        var event = closed(said("Behind you!"));
        keys.keys().erase(MIRA);
        var read = json.createObjectNode().setAll(event);
        keys.text().open((ObjectNode) read, Said.class, NAME);
        assertThat(read.path("text").asText()).isEqualTo("[erased]");
        assertThat(read.path("words")).hasToString("[\"[erased]\"]");
    }

    @Test
    void what_is_written_for_an_erased_person_is_not_kept() {
        keys.keys().erase(MIRA);
        var event = closed(said("Too late."));
        assertThat(event.path("text").path("$enc").asText()).endsWith(".");
        assertThat(opened(event).path("text").asText()).isEqualTo("[erased]");
    }

    @Test
    void a_lost_key_is_no_erasure() {
        var event = closed(said("Behind you!"));
        keys.rows.clear();
        var elsewhere = keys.text();
        assertThatThrownBy(() -> elsewhere.open(event, Said.class, NAME))
                .isInstanceOf(UnreadableText.class)
                .hasMessage("the key of user-mira is missing");
    }

    @Test
    void a_text_moved_to_another_field_is_refused() {
        var event = closed(said("Behind you!"));
        event.set("aside", event.get("text"));
        assertRefused(event, NAME, "aside of trial.Said was tampered with");
    }

    @Test
    void a_field_that_got_another_name_says_how_it_was_called() {
        var event = closed(said("Behind you!"));
        event.set("words", event.remove("text"));
        personalText.open(event, SaidLater.class, NAME);
        assertThat(event.path("words").asText()).isEqualTo("Behind you!");
    }

    @Test
    void a_text_moved_to_another_person_is_refused() {
        closed(said("Mine.").put("authorId", TOMAS));
        var event = closed(said("Behind you!")).put("authorId", TOMAS);
        assertRefused(event, NAME, "is not encrypted with the key of user-tomas");
    }

    @Test
    void a_text_moved_to_another_type_of_event_is_refused() {
        assertRefused(closed(said("Behind you!")), "trial.Whispered", "was tampered with");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.1.key-1.AQIDBAUGBwgJCgsMKDCq9JqDysBnsrgCqi2R5w",
                "v1.1.key-1.",
                "v1.1.key-1.AAAA",
                "v1.1.key-1.***",
                "v2.1.key-1.AAAA",
                "v1.1.key-2.AAAA",
                "v1",
                ""
            })
    void whatever_else_stands_for_a_text_is_refused(String forged) {
        var event = closed(said("Behind you!"));
        event.putObject("text").put("$enc", forged);
        assertRefused(event, NAME, "");
    }

    @Test
    void a_text_of_another_revision_is_refused() {
        var event = closed(said("Behind you!"));
        var envelope = event.path("text").path("$enc").asText().replace("v1.1.", "v1.2.");
        event.putObject("text").put("$enc", envelope);
        assertRefused(event, NAME, "text of trial.Said was tampered with");
    }

    @Test
    void a_text_that_lost_its_person_is_refused() {
        var event = closed(said("Behind you!"));
        event.remove("authorId");
        assertRefused(event, NAME, "names no person");
    }

    private ObjectNode said(String text) {
        return json.valueToTree(new Said(text, text, List.of(text, "x"), "[" + text, MIRA));
    }

    private ObjectNode closed(ObjectNode event) {
        personalText.close(event, Said.class, NAME, "1");
        return event;
    }

    private JsonNode opened(ObjectNode event) {
        personalText.open(event, Said.class, NAME);
        return event;
    }

    private void assertRefused(ObjectNode event, String name, String complaint) {
        assertThatThrownBy(() -> personalText.open(event, Said.class, name))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining(complaint);
    }
}
