package rollbook.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// Starts Rollbook in one process: both sides on one HTTP port and one RSocket port, on an embedded
/// PostgreSQL that keeps its data below one directory.
///
/// Whatever keeps it from starting is said in one sentence on standard error.
@Command(
        name = "rollbook",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Plays tabletop role-playing games together: starts the whole of Rollbook.",
        footer = {
            "",
            "More settings, for instance a mail server, stand in ./rollbook.yaml: see"
                    + " docs/operations.md.",
        })
public final class Rollbook implements Callable<Integer> {
    private static final int BAD_OPTION = 2;

    @Mixin private final Options options = new Options();

    public static void main(String[] arguments) {
        var exitCode = commandLine().execute(arguments);
        // a server that runs is ended by a signal, not here
        if (exitCode != 0) System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Rollbook())
                .setParameterExceptionHandler(
                        (failure, _) -> {
                            var line = failure.getCommandLine();
                            complain(line, failure.getMessage() + " (see rollbook --help)");
                            return BAD_OPTION;
                        })
                .setExecutionExceptionHandler(
                        (failure, line, _) -> {
                            complain(line, Failures.sentence(failure, options(line)));
                            return 1;
                        });
    }

    @Override
    public Integer call() {
        var running = Running.start(options);
        if (options.exitWhenReady) running.close();
        else running.announce(System.out);
        return 0;
    }

    private static Options options(CommandLine line) {
        return line.<Rollbook>getCommand().options;
    }

    private static void complain(CommandLine line, String sentence) {
        PrintWriter err = line.getErr();
        err.println("rollbook: " + sentence);
        err.flush();
    }
}
