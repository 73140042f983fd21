package rollbook.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import rollbook.benchmarks.log.LogBenchmarks;

/// The load drivers by name. All but those of the log expect a running Rollbook with
/// `ROLLBOOK_LIMITS_ENABLED=false`.
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Drives load and prints what it measured.",
        subcommands = {
            MoveToFrame.class,
            Fill.class,
            SignInStorm.class,
            AccessCheck.class,
            SignUps.class,
            LogBenchmarks.class
        })
public final class Benchmarks {
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
