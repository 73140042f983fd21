package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.session.TokenMoved;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class RacingMovesIT extends TableSpec {

    @Test
    void of_two_who_saw_the_same_token_exactly_one_moves_it() throws Exception {
        var seen = tomas.post(borin + "/move", to(9, 9)).is(200).text("revision");
        for (var round = 0; round < 10; round++) {
            var statuses = together(mover(tomas, round, seen), mover(mira, round + 10, seen));
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            seen = ((TokenMoved) happened().getLast()).revision();
        }
    }

    private Callable<Integer> mover(Player player, int x, String seen) {
        var move = Map.of("x", x, "y", 1, "expectedRevision", seen);
        return () -> player.post(borin + "/move", move).status();
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(Stream.of(one, other).toList());
            return List.of(answers.getFirst().get(), answers.getLast().get());
        }
    }
}
