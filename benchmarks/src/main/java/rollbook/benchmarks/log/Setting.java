package rollbook.benchmarks.log;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;

/// Options that the benchmarks of the log share, and where they write.
final class Setting {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--home",
            defaultValue = "data/benchmarks",
            description = "directory of the PostgreSQL to use (default: ${DEFAULT-VALUE})")
    private Path home = Path.of("");

    @Option(names = "--rounds", defaultValue = "5", description = "after one that warms up")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "2", description = "of each contestant's turn")
    private double seconds;

    @Option(
            names = "--only",
            defaultValue = "",
            description = "play without those whose name does not begin so, for instance ours")
    private String only = "";

    double seconds() {
        return seconds;
    }

    Load load(int callers) {
        return Load.of(callers, seconds);
    }

    int rounds() {
        return rounds;
    }

    Lab lab() {
        return Lab.open(home);
    }

    Contest contest() {
        return new Contest(only, progress());
    }

    /// Prints a table, with what must be known to repeat it.
    void report(String title, Lab lab, String table) throws Exception {
        var machine = lab.machine();
        var out = out();
        out.printf("%n%s%n%n%s%n%n%s%n", title, machine, table);
        out.flush();
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    private PrintWriter progress() {
        return command.commandLine().getErr();
    }
}
