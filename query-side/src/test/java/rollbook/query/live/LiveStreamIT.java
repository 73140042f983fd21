package rollbook.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.client.Streams;
import rollbook.events.UserId;
import rollbook.events.session.SessionEnded;
import rollbook.query.StreamSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class LiveStreamIT extends StreamSpec {
    private final List<Streams> connections = new ArrayList<>();
    private Evening evening;

    @BeforeEach
    void begin() {
        evening = new Evening(this::append, mira).begun(tomas, ines);
    }

    @AfterEach
    void goHome() {
        connections.forEach(Streams::close);
    }

    @Test
    void a_member_sees_the_table_and_then_what_changes() {
        var watching = watches(tomas);
        var snapshot = watching.awaitFrame("snapshot", 1);
        evening.moves(evening.borin, 5);
        var event = watching.awaitFrame("event", 1);
        assertThat(snapshot.at("/state/phase").asString()).isEqualTo("LIVE");
        assertThat(snapshot.path("seq").asLong()).isZero();
        assertThat(event.path("seq").asLong()).isOne();
        assertThat(event.at("/event/to/x").asInt()).isEqualTo(5);
        assertThat(event.path("by").asString()).isEqualTo(mira.toString());
    }

    @Test
    void each_sees_what_they_may_without_holes_to_count() {
        var game = watches(mira);
        var play = watches(tomas);
        game.awaitFrame("presence", 1);
        play.awaitFrame("presence", 1);
        evening.moves(evening.goblin, 2);
        evening.moves(evening.borin, 3);
        evening.whispers(mira, ines);
        evening.shows(evening.goblin);
        evening.hides(evening.goblin);
        evening.moves(evening.borin, 4);
        game.awaitFrame("event", 6);
        play.awaitFrame("event", 4);
        assertThat(play.types())
                .containsExactly("TokenMoved", "TokenAppeared", "TokenVanished", "TokenMoved");
        assertThat(play.numbers()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(game.numbers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_reconnect_resumes_exactly_where_it_broke_off() {
        var first = watches(tomas);
        first.awaitFrame("snapshot", 1);
        evening.moves(evening.borin, 2);
        var cursor = first.awaitFrame("event", 1).path("cursor").asString();
        connections.removeLast().close();
        LongStream.range(0, 700).forEach(_ -> evening.moves(evening.goblin, 3));
        evening.moves(evening.borin, 4);
        var second = Watching.all(connected(tomas).live(evening.sessionId.toString(), cursor));
        assertThat(second.awaitFrame("caught-up", 1).path("seq").asLong()).isOne();
        assertThat(second.of("snapshot")).isEmpty();
        assertThat(second.awaitFrame("event", 1).at("/event/to/x").asInt()).isEqualTo(4);
    }

    @Test
    void a_resume_that_missed_nothing_is_told_so() {
        var first = watches(tomas);
        var cursor = first.awaitFrame("snapshot", 1).path("cursor").asString();
        var second = Watching.all(connected(tomas).live(evening.sessionId.toString(), cursor));
        assertThat(second.awaitFrame("caught-up", 1).path("seq").asLong()).isZero();
    }

    @Test
    void a_silent_subscriber_slows_nobody() {
        var silent = Watching.some(connected(ines).live(evening.sessionId.toString(), null), 1);
        var lively = watches(tomas);
        silent.awaitFrame("snapshot", 1);
        lively.awaitFrame("presence", 1);
        LongStream.range(0, 1000).forEach(i -> evening.moves(evening.borin, (int) i % 30));
        lively.awaitFrame("event", 1000);
        assertThat(silent.frames).hasSize(1);
        silent.request(1001);
        await().until(() -> silent.of("event").size() >= 1000);
        assertThat(silent.numbers()).isEqualTo(LongStream.rangeClosed(1, 1000).boxed().toList());
    }

    @Test
    void a_kick_ends_the_stream_of_who_was_kicked() {
        var watching = watches(ines);
        watching.awaitFrame("presence", 1);
        evening.kicks(ines);
        evening.moves(evening.borin, 2);
        watching.awaitEnd();
        assertThat(watching.types()).containsExactly("PlayerKicked");
        assertThat(watching.of("end").getFirst().path("reason").asString()).isEqualTo("kicked");
    }

    @Test
    void who_was_kicked_and_does_not_read_is_let_go_all_the_same() {
        var watching = Watching.some(connected(ines).live(evening.sessionId.toString(), null), 1);
        watching.awaitFrame("snapshot", 1);
        evening.kicks(ines);
        watching.awaitEnd();
        assertThat(watching.frames).hasSize(1);
    }

    @Test
    void an_ended_session_shows_its_table_and_ends() {
        evening.happens(new SessionEnded(evening.sessionId));
        var watching = watches(tomas);
        watching.awaitEnd();
        assertThat(watching.frames)
                .extracting(frame -> frame.path("kind").asString())
                .containsExactly("snapshot", "end");
        assertThat(watching.frames.getFirst().at("/state/phase").asString()).isEqualTo("ENDED");
        assertThat(watching.frames.getLast().path("reason").asString()).isEqualTo("ended");
    }

    @Test
    void everybody_is_told_who_is_online() {
        var game = watches(mira);
        game.awaitFrame("presence", 1);
        var play = watches(tomas);
        assertThat(online(play, 1)).contains(mira.toString(), tomas.toString());
        assertThat(online(game, 2)).contains(tomas.toString());
        connections.removeLast().close();
        assertThat(online(game, 3)).doesNotContain(tomas.toString());
    }

    @Test
    void a_stranger_is_told_that_there_is_no_such_session() {
        var stranger =
                Watching.all(
                        connected(new UserId(java.util.UUID.randomUUID()))
                                .live(evening.sessionId.toString(), null));
        assertThat(stranger.awaitError()).hasMessageContaining("session.not-found");
    }

    @Test
    void a_cursor_of_nowhere_is_refused() {
        var watching = Watching.all(connected(tomas).live(evening.sessionId.toString(), "Zm9v"));
        assertThat(watching.awaitError()).hasMessageContaining("cursor.invalid");
    }

    private static List<String> online(Watching watching, int count) {
        return watching.awaitFrame("presence", count)
                .path("online")
                .valueStream()
                .map(user -> user.asString())
                .toList();
    }

    private Watching watches(UserId user) {
        return Watching.all(connected(user).live(evening.sessionId.toString(), null));
    }

    private Streams connected(UserId user) {
        var streams = connect(user);
        connections.add(streams);
        return streams;
    }
}
