package rollbook.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rollbook.client.Reducer;
import rollbook.client.Streams;
import rollbook.query.StreamSpec;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class ReplayStreamIT extends StreamSpec {
    private Evening evening;
    private Streams streams;

    @BeforeEach
    void begin() {
        evening = new Evening(this::append, mira).begun(tomas, ines);
        streams = connect(tomas);
    }

    @AfterEach
    void goHome() {
        streams.close();
    }

    @Test
    void a_replay_leads_to_the_table_as_it_is() {
        LongStream.range(0, 200).forEach(i -> evening.moves(evening.borin, (int) i % 30));
        evening.shows(evening.goblin);
        evening.hides(evening.goblin);
        evening.shows(evening.goblin);
        var now = Watching.all(streams.live(evening.sessionId.toString(), null));
        var state = now.awaitFrame("snapshot", 1).path("state");
        assertThat(reduced(replay(Map.of()).frames)).isEqualTo(state);
    }

    @Test
    void a_replay_shows_what_live_showed() {
        var live = Watching.all(streams.live(evening.sessionId.toString(), null));
        var cursor = live.awaitFrame("snapshot", 1).path("cursor").asString();
        evening.moves(evening.goblin, 2);
        evening.moves(evening.borin, 3);
        evening.shows(evening.goblin);
        live.awaitFrame("event", 2);
        var replay = replay(Map.of("from", cursor));
        var last = replay.of("event").size();
        assertThat(events(replay).subList(last - 2, last)).isEqualTo(events(live));
    }

    /// Else whoever comes again and again counts what is kept from them.
    @Test
    void two_snapshots_do_not_tell_whether_anything_happened_between_them() {
        var future = Map.of("from", "2999-01-01T00:00:00Z");
        var cursors =
                Stream.of(
                                replay(future),
                                replay(future),
                                Watching.all(streams.live(evening.sessionId.toString(), null)),
                                Watching.all(streams.live(evening.sessionId.toString(), null)))
                        .map(watching -> watching.awaitFrame("snapshot", 1))
                        .map(frame -> frame.path("cursor").asString());
        assertThat(cursors).doesNotHaveDuplicates();
    }

    @Test
    void a_replay_between_two_cursors_holds_both_ends_and_what_is_between() {
        var live = Watching.all(streams.live(evening.sessionId.toString(), null));
        live.awaitFrame("presence", 1);
        LongStream.range(0, 5).forEach(i -> evening.moves(evening.borin, (int) i));
        live.awaitFrame("event", 5);
        var from = live.of("event").get(1).path("cursor");
        var to = live.of("event").get(3).path("cursor");
        var replay = replay(Map.of("from", from, "to", to));
        assertThat(events(replay)).isEqualTo(events(live).subList(1, 4));
        assertThat(replay.numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_chapter_can_be_seen_again() {
        var replay = replay(Map.of("from", Map.of("chapter", 1), "to", Map.of("chapter", 1)));
        assertThat(replay.types()).startsWith("ChapterStarted");
        assertThat(replay.frames.getFirst().at("/state/phase").asString()).isEqualTo("OPEN");
    }

    @Test
    void only_the_wanted_kinds_are_shown() {
        evening.whispers(mira, tomas);
        evening.whispers(mira, ines);
        assertThat(replay(Map.of("kinds", List.of("TALK"))).types())
                .containsExactly("MessagePosted");
    }

    @Test
    void a_time_in_the_future_shows_the_table_of_now_and_ends() {
        assertThat(replay(Map.of("from", "2999-01-01T00:00:00Z")).frames).hasSize(1);
    }

    @Test
    void who_asks_for_one_frame_gets_one() {
        var replay = Watching.some(streams.replay(evening.sessionId.toString(), Map.of()), 2);
        replay.awaitFrame("event", 1);
        assertThat(replay.frames).hasSize(2);
        replay.request(Long.MAX_VALUE);
        replay.awaitEnd();
    }

    @Test
    void a_game_master_may_look_as_a_member_and_nobody_else() {
        try (var master = connect(mira)) {
            var as = Map.of("as", tomas.toString());
            var replay = Watching.all(master.replay(evening.sessionId.toString(), as));
            replay.awaitEnd();
            assertThat(events(replay)).isEqualTo(events(replay(Map.of())));
            var refused = Watching.all(streams.replay(evening.sessionId.toString(), as));
            assertThat(refused.awaitError()).hasMessageContaining("session.role-too-low");
        }
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void what_cannot_be_read_is_refused(Map<String, ?> request) {
        var replay = Watching.all(streams.replay(evening.sessionId.toString(), request));
        assertThat(replay.awaitError()).hasMessageContaining("request.invalid");
    }

    static Stream<Map<String, ?>> badRequests() {
        return Stream.of(
                Map.of("speed", -1),
                Map.of("speed", "fast"),
                Map.of("from", 1),
                Map.of("from", Map.of("chapter", 7)),
                Map.of("from", Map.of("chapter", 1, "x", 1)),
                Map.of("from", "yesterday: noon"),
                Map.of("kinds", List.of("SONG")),
                Map.of("kinds", List.of()),
                Map.of("unknown", 1));
    }

    private Watching replay(Map<String, ?> request) {
        var watching = Watching.all(streams.replay(evening.sessionId.toString(), request));
        watching.awaitEnd();
        return watching;
    }

    private static List<JsonNode> events(Watching watching) {
        return watching.of("event").stream().map(frame -> frame.path("event")).toList();
    }

    private static JsonNode reduced(List<JsonNode> frames) {
        var reducer = new Reducer();
        frames.forEach(reducer::apply);
        return reducer.state();
    }
}
