package rollbook.benchmarks.log;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Contestants take turns, round after round, so that whatever else the machine does meets all of
/// them. A first round warms up and does not count.
final class Contest {
    /// What a contestant does in a round.
    interface Turn {
        Measured take() throws Exception;
    }

    private final Map<Contestant, Turn> turns = new LinkedHashMap<>();
    private final String only;
    private final PrintWriter progress;

    /// @param only how the name of whoever takes part begins
    Contest(String only, PrintWriter progress) {
        this.only = only;
        this.progress = progress;
    }

    Contest add(String where, String who, Turn turn) {
        if (who.startsWith(only)) {
            turns.put(new Contestant(where, who), turn);
        }
        return this;
    }

    Results play(int rounds) throws Exception {
        var results = new Results();
        for (var round = 0; round <= rounds; round++) {
            progress.println(round == 0 ? "warm-up" : "round " + round);
            for (var turn : turns.entrySet()) {
                var measured = turn.getValue().take();
                progress.printf("  %s: %s%n", turn.getKey(), measured);
                progress.flush();
                if (round > 0) {
                    results.add(turn.getKey(), measured);
                }
            }
        }
        return results;
    }

    /// In Markdown.
    static String table(String circumstances, Results results, Column... columns) {
        var titles =
                Stream.concat(
                        Stream.of(circumstances, "what"), Stream.of(columns).map(Column::title));
        var lines =
                results.contestants().stream()
                        .map(contestant -> line(results, contestant, columns));
        return Stream.concat(Stream.of(row(titles), "|---".repeat(columns.length + 2) + "|"), lines)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Results results, Contestant contestant, Column... columns) {
        var cells =
                List.of(columns).stream().map(column -> column.cell().apply(results, contestant));
        return row(Stream.concat(Stream.of(contestant.where(), contestant.who()), cells));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
