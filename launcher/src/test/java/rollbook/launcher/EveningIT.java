package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Reducer;
import rollbook.client.Streams;
import rollbook.demo.Evening;
import rollbook.demo.Seat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A whole evening through the public interfaces: a game master, two players of whom one drops out
/// and comes back, and a spectator.
class EveningIT {
    private static final int ROUNDS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path home;

    @Test
    void an_evening_passes_in_one_process() {
        try (var rollbook = Installation.inOneProcess(home)) {
            passes(rollbook);
        }
    }

    @Test
    void an_evening_passes_with_the_two_sides_apart() {
        try (var rollbook = Installation.inTwoProcesses(home)) {
            passes(rollbook);
        }
    }

    /// `play` has everybody's frames agree with REST at the end, and every `seq` follow the last.
    private static void passes(Installation rollbook) {
        try (var evening = evening(rollbook).play()) {
            evening.seats().forEach(seat -> aReplayTellsTheSame(evening.sessionId(), seat));
            secretsStaySecret(evening);
        }
    }

    private static Evening evening(Installation rollbook) {
        return new Evening(rollbook.address(), "evening", ROUNDS, _ -> {}, (_, _) -> {});
    }

    private static void aReplayTellsTheSame(String sessionId, Seat seat) {
        var person = seat.person();
        var rollbook = person.rollbook();
        try (var streams = Streams.connect(rollbook.address(), rollbook.accessToken())) {
            var replay = streams.replay(sessionId, Map.of()).collectList().block(PATIENCE);
            var reducer = new Reducer();
            replay.forEach(reducer::apply);
            var table = person.reads("/api/sessions/" + sessionId).body().required("state");
            assertThat(reducer.state()).as("replay of %s", person.name()).isEqualTo(table);
            var live = told(seat.frames());
            assertThat(told(replay)).as("told to %s", person.name()).endsWith(live);
        }
    }

    /// Events as they were told, whatever their number in a stream.
    private static JsonNode[] told(List<JsonNode> frames) {
        return frames.stream()
                .filter(frame -> frame.required("kind").asString().equals("event"))
                .map(frame -> ((ObjectNode) frame.deepCopy()).remove(List.of("seq")))
                .toArray(JsonNode[]::new);
    }

    private static void secretsStaySecret(Evening evening) {
        var mira = evening.seats().get(0);
        var tomas = evening.seats().get(1);
        var ines = evening.seats().get(2);
        var rolf = evening.seats().get(3);
        assertThat(rolls(mira, "GM")).hasSize(ROUNDS);
        assertThat(Stream.of(tomas, ines, rolf))
                .allSatisfy(it -> assertThat(rolls(it, "GM")).isEmpty());
        assertThat(rolls(ines, "SELF")).hasSize(1);
        assertThat(Stream.of(mira, tomas, rolf))
                .allSatisfy(it -> assertThat(rolls(it, "SELF")).isEmpty());
        assertThat(Stream.of(tomas, ines)).allSatisfy(it -> assertThat(whispers(it)).hasSize(1));
        assertThat(Stream.of(mira, rolf)).allSatisfy(it -> assertThat(whispers(it)).isEmpty());
        assertThat(rolf.events().size()).isLessThan(mira.events().size());
    }

    private static List<JsonNode> rolls(Seat seat, String visibility) {
        return events(seat, "DiceRolled").stream()
                .filter(roll -> roll.required("visibility").asString().equals(visibility))
                .toList();
    }

    private static List<JsonNode> whispers(Seat seat) {
        return events(seat, "MessagePosted").stream().filter(it -> it.has("to")).toList();
    }

    private static List<JsonNode> events(Seat seat, String type) {
        return seat.events().stream()
                .map(frame -> frame.required("event"))
                .filter(event -> event.required("type").asString().equals(type))
                .toList();
    }
}
