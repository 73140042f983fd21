package rollbook.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.client.Streams;
import rollbook.events.Audience;
import rollbook.events.MessageId;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.query.StreamSpec;
import rollbook.store.privacy.SubjectKeys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Tomas is erased while others are at the table: from then on nobody is told a text of his,
/// neither who has it still to read nor who comes back for it.
class ErasedPersonIT extends StreamSpec {
    private static final String WORD = "chalcedonyvesper";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// More than a feed has at hand.
    private static final int MANY = 400;

    @Autowired private SubjectKeys keys;

    private Evening evening;

    @BeforeEach
    void begin() {
        evening = new Evening(this::append, mira).begun(tomas, ines);
        evening.happens(new MemberRenamed(evening.sessionId, tomas, WORD));
    }

    @Test
    void who_is_slow_to_read_reads_no_text_of_his() {
        try (var streams = connect(ines)) {
            var slow = hasBegun(streams);
            says(WORD);
            isErased();
            slow.request(MANY);
            assertThat(slow.awaitFrame("event", 1).at("/event/text").asString())
                    .isEqualTo("[erased]");
            assertThat(slow.frames.subList(1, slow.frames.size()).toString()).doesNotContain(WORD);
        }
    }

    @Test
    void who_is_far_behind_reads_no_text_of_his() {
        try (var streams = connect(ines)) {
            var slow = hasBegun(streams);
            says(WORD);
            IntStream.range(0, MANY).forEach(i -> evening.moves(evening.borin, i % 30));
            assertThat(replayed(streams)).contains(WORD);
            isErased();
            slow.request(MANY);
            assertThat(slow.awaitFrame("event", 1).at("/event/text").asString())
                    .isEqualTo("[erased]");
            assertThat(replayed(streams)).contains("[erased]").doesNotContain(WORD);
        }
    }

    @Test
    void who_comes_back_reads_no_text_of_his() {
        try (var streams = connect(ines)) {
            var cursor = hasBegun(streams).frames.getFirst().path("cursor").asString();
            says(WORD);
            isErased();
            var back = Watching.all(streams.live(evening.sessionId.toString(), cursor));
            back.awaitFrame("caught-up", 1);
            assertThat(back.frames.toString()).contains("[erased]").doesNotContain(WORD);
        }
    }

    @Test
    void a_table_of_which_a_part_is_unread_is_not_told_to_its_end() {
        IntStream.range(0, 30).forEach(_ -> evening.scene("x".repeat(10_000)));
        try (var streams = connect(mira)) {
            var slow = hasBegun(streams);
            assertThat(slow.frames.getFirst().path("more").asBoolean()).isTrue();
            isErased();
            slow.awaitEnd();
            assertThat(slow.frames).hasSize(1);
        }
    }

    /// Somebody who took the table, and asks for no more yet.
    private Watching hasBegun(Streams streams) {
        var slow = Watching.some(streams.live(evening.sessionId.toString(), null), 1);
        slow.awaitFrame("snapshot", 1);
        return slow;
    }

    private void says(String text) {
        evening.happens(
                new MessagePosted(
                        evening.sessionId,
                        new MessageId(UUID.randomUUID()),
                        tomas,
                        MessageKind.OUT_OF_CHARACTER,
                        text,
                        List.of(),
                        null,
                        Audience.everyone()));
    }

    /// Returns when somebody who comes now does not read his name.
    private void isErased() {
        keys.erase(tomas.toString());
        erase(tomas);
        try (var streams = connect(mira)) {
            var live = streams.live(evening.sessionId.toString(), null);
            await().atMost(PATIENCE)
                    .until(() -> !live.blockFirst(PATIENCE).toString().contains(WORD));
        }
    }

    private String replayed(Streams streams) {
        var id = evening.sessionId.toString();
        return streams.replay(id, Map.of()).collectList().block(PATIENCE).toString();
    }
}
