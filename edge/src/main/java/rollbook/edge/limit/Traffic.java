package rollbook.edge.limit;

import java.util.List;
import java.util.regex.Pattern;

/// The kinds of requests that are counted apart.
public enum Traffic {
    COMMAND,
    /// Rolls and messages.
    ROLL,
    READ;

    private static final List<Pattern> ROLLS =
            List.of(
                    Pattern.compile("/api/roll"),
                    Pattern.compile("/api/sessions/[^/]+/(rolls|manual-rolls|messages)"));

    /// What an HTTP request counts as, by its method and path alone, so that a new route can't
    /// forget to be counted.
    public static Traffic of(String method, String path) {
        if ("GET".equals(method) || "HEAD".equals(method)) {
            return READ;
        }
        return "POST".equals(method) && isRoll(path) ? ROLL : COMMAND;
    }

    private static boolean isRoll(String path) {
        return ROLLS.stream().anyMatch(route -> route.matcher(path).matches());
    }
}
