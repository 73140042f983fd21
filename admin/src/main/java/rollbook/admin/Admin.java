package rollbook.admin;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import rollbook.client.Refused;

import java.io.UncheckedIOException;

/// The command-line tool. Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 not signed in,
/// 4 no answer from Rollbook.
@Command(
        name = "rollbook-admin",
        mixinStandardHelpOptions = true,
        description = "Looks after a running Rollbook.",
        subcommands = {
            Login.class,
            Logout.class,
            Projections.class,
            Replay.class,
            DeadLetters.class,
            Events.class
        })
public final class Admin {
    private static final int REFUSED = 1;
    private static final int NOT_SIGNED_IN = 3;
    private static final int NO_ANSWER = 4;
    private static final int UNAUTHORIZED = 401;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Admin())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (failure, command, _) -> {
                            command.getErr().println(sentence(failure));
                            return exitCode(failure);
                        });
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case Refused refused -> detail(refused);
            case NotSignedIn _, UncheckedIOException _, JobFailed _ ->
                    String.valueOf(failure.getMessage());
            default -> "Unexpected: " + failure;
        };
    }

    private static String detail(Refused refused) {
        var body = refused.answer().body();
        return body.path("detail").asString("refused") + " (" + refused.answer().code() + ")";
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case Refused refused ->
                    refused.answer().status() == UNAUTHORIZED ? NOT_SIGNED_IN : REFUSED;
            case NotSignedIn _ -> NOT_SIGNED_IN;
            case UncheckedIOException _ -> NO_ANSWER;
            default -> REFUSED;
        };
    }
}
