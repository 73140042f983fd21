package rollbook.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.client.Streams;
import rollbook.events.session.SessionPaused;
import rollbook.query.StreamSpec;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class SignalIT extends StreamSpec {
    private Evening evening;
    private Streams ofMira;
    private Streams ofTomas;
    private Streams ofInes;
    private Watching mirasTable;
    private Watching inesTable;

    @BeforeEach
    void begin() {
        evening = new Evening(this::append, mira).begun(tomas, ines);
        ofMira = connect(mira);
        ofTomas = connect(tomas);
        ofInes = connect(ines);
        mirasTable = evening.watchedBy(ofMira);
        inesTable = evening.watchedBy(ofInes);
    }

    @AfterEach
    void goHome() {
        List.of(ofMira, ofTomas, ofInes).forEach(Streams::close);
    }

    @Test
    void a_drag_is_shown_to_the_others() {
        signals(ofTomas, drag(evening.borin, 3));
        var frame = inesTable.awaitFrame("signal", 1);
        assertThat(frame.path("by").asString()).isEqualTo(tomas.toString());
        assertThat(frame.at("/signal/kind").asString()).isEqualTo("drag");
        assertThat(frame.at("/signal/x").asInt()).isEqualTo(3);
    }

    @Test
    void a_drag_of_a_hidden_token_reaches_no_player() {
        signals(ofMira, drag(evening.goblin, 3));
        signals(ofMira, pointer(4));
        inesTable.awaitFrame("signal", 1);
        assertThat(kinds(inesTable)).containsExactly("pointer");
    }

    @Test
    void nobody_drags_what_is_not_theirs_to_move() {
        signals(ofInes, drag(evening.borin, 3));
        signals(ofTomas, drag(evening.goblin, 3));
        signals(ofTomas, pointer(4));
        mirasTable.awaitFrame("signal", 1);
        assertThat(kinds(mirasTable)).containsExactly("pointer");
    }

    @Test
    void while_paused_players_point_but_do_not_drag() {
        evening.happens(new SessionPaused(evening.sessionId));
        mirasTable.awaitFrame("event", 1);
        signals(ofTomas, drag(evening.borin, 3));
        signals(ofTomas, pointer(4));
        mirasTable.awaitFrame("signal", 1);
        assertThat(kinds(mirasTable)).containsExactly("pointer");
    }

    @Test
    void typing_to_somebody_is_shown_to_them_alone() {
        signals(ofTomas, Map.of("kind", "typing", "to", List.of(mira.toString())));
        mirasTable.awaitFrame("signal", 1);
        signals(ofTomas, pointer(4));
        inesTable.awaitFrame("signal", 1);
        assertThat(kinds(inesTable)).containsExactly("pointer");
    }

    @Test
    void many_signals_are_thinned_out_and_the_newest_arrives() {
        IntStream.rangeClosed(1, 40).forEach(x -> signals(ofTomas, pointer(x)));
        org.awaitility.Awaitility.await()
                .until(
                        () ->
                                inesTable.of("signal").stream()
                                        .anyMatch(frame -> frame.at("/signal/x").asInt() == 40));
        assertThat(inesTable.of("signal")).hasSizeLessThan(20);
    }

    @Test
    void nonsense_is_forgotten() {
        signals(ofTomas, Map.of("kind", "dance"));
        signals(
                ofTomas,
                Map.of("kind", "pointer", "sceneId", evening.gate.toString(), "x", 1e9, "y", 1));
        signals(ofTomas, pointer(4));
        mirasTable.awaitFrame("signal", 1);
        assertThat(kinds(mirasTable)).containsExactly("pointer");
    }

    private void signals(Streams streams, Map<String, ?> signal) {
        streams.signal(evening.sessionId.toString(), signal).block();
    }

    private static Map<String, ?> drag(Object tokenId, int x) {
        return Map.of("kind", "drag", "tokenId", tokenId.toString(), "x", x, "y", 1);
    }

    private Map<String, ?> pointer(int x) {
        return Map.of("kind", "pointer", "sceneId", evening.gate.toString(), "x", x, "y", 1);
    }

    private static List<String> kinds(Watching watching) {
        return watching.of("signal").stream().map(SignalIT::kind).toList();
    }

    private static String kind(JsonNode frame) {
        return frame.at("/signal/kind").asString();
    }
}
