package rollbook.launcher;

import org.springframework.boot.web.server.PortInUseException;

import rollbook.postgres.PostgresUnavailable;

import java.net.BindException;
import java.sql.SQLException;

/// Turns what went wrong into the one sentence that is shown; the rest stands in the log.
final class Failures {
    private static final int LONGEST = 160;

    private Failures() {}

    static String sentence(Throwable failure, Options options) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart || cause instanceof PostgresUnavailable) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return Ports.taken(taken.getPort());
            }
            if (cause instanceof SQLException refused) {
                return "The database cannot be used: %s.".formatted(line(refused));
            }
            if (cause instanceof BindException) return Ports.taken(options.rsocketPort);
        }
        return "Rollbook did not start: %s. The whole story is in %s."
                .formatted(line(root(failure)), DataDirectory.logIn(options.data));
    }

    private static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    private static String line(Throwable cause) {
        var message = cause.getMessage();
        if (message == null || message.isBlank()) return cause.getClass().getSimpleName();
        var line = message.strip().lines().findFirst().orElseThrow().replaceAll("\\.$", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }
}
