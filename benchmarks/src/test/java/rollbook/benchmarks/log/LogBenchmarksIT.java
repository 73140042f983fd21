package rollbook.benchmarks.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Each benchmark as short as can be: what it measures here means nothing, that it runs does.
class LogBenchmarksIT {
    private static final String SHORTLY =
            " --home target/benchmarks-postgres --rounds 1 --seconds 0.05";

    private final StringWriter printed = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appends --callers 1,2",
                "sessions --sessions 2 --events 20",
                "hot-session --callers 2 --events 20",
                "lengths --events 5,10",
                "reading --events 100 --sessions 2",
                "sizes --events 100 --sessions 2",
                "wakings"
            })
    void every_benchmark_runs_and_prints_its_table(String arguments) {
        assertThat(run(arguments + SHORTLY)).isZero();
        assertThat(printed.toString())
                .contains("fsync=on synchronous_commit=on full_page_writes=on")
                .contains("|---|---|", Contestant.STOCK, Contestant.OURS);
    }

    private int run(String arguments) {
        return new CommandLine(new LogBenchmarks())
                .setOut(new PrintWriter(printed))
                .execute(arguments.split(" "));
    }
}
