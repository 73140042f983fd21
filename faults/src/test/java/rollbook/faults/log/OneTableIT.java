package rollbook.faults.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import rollbook.faults.Outcome;
import rollbook.faults.Server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/// Sixteen hands at one table, each action decided on what the one before has made (I1, I2, I6,
/// I10). A command that waits for its turn longer than five seconds is answered with a conflict, so
/// where nobody hears of one nobody has starved.
class OneTableIT {
    private static final int HANDS = 16;

    @TempDir Path home;

    private Server server;

    @BeforeEach
    void start() {
        server = Server.start(home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void all_hands_at_one_table_get_their_turn() throws Exception {
        inOneProcess(60);
    }

    @Test
    @Tag("long")
    void all_hands_at_one_table_get_their_turn_a_thousand_times() throws Exception {
        inOneProcess(1_000);
    }

    @Test
    void hands_that_two_servers_serve_take_turns_too() throws Exception {
        behindTwoServers(60);
    }

    @Test
    @Tag("long")
    void hands_that_two_servers_serve_take_turns_a_thousand_times() throws Exception {
        behindTwoServers(1_000);
    }

    private void inOneProcess(int times) throws Exception {
        try (var node = Node.start(server.direct())) {
            var hands = played(times, node);
            assertThat(hands.count(Outcome.CONFLICT)).isZero();
            assertThat(hands.count(Outcome.UNAVAILABLE)).isZero();
        }
    }

    private void behindTwoServers(int times) throws Exception {
        try (var one = Node.start(server.direct());
                var other = Node.start(server.direct())) {
            var hands = played(times, one, other);
            assertThat(hands.count(Outcome.UNAVAILABLE)).isZero();
            System.err.printf(
                    "%d conflicts outlived all attempts%n", hands.count(Outcome.CONFLICT));
        }
    }

    private static Hands played(int times, ConfigurableApplicationContext... nodes)
            throws Exception {
        var hands = new Hands(List.of(nodes));
        hands.play(HANDS, times);
        var places = LongStream.range(0, HANDS * times).boxed().toList();
        assertThat(hands.complaints()).isEmpty();
        assertThat(hands.count(Outcome.ACKNOWLEDGED)).isEqualTo(places.size());
        assertThat(hands.sequences()).isEqualTo(places);
        assertThat(hands.decidedOn()).isEqualTo(places);
        return hands;
    }
}
