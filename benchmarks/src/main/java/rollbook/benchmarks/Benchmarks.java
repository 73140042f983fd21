package rollbook.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The load drivers by name. All expect a running Rollbook with `ROLLBOOK_LIMITS_ENABLED=false`.
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Drives load against a running Rollbook and prints what it measured.",
        subcommands = {MoveToFrame.class, Fill.class})
public final class Benchmarks {
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
