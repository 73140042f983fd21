package rollbook.launcher.attack;

import java.util.UUID;

/// Ids of what does not exist.
final class Ids {
    private static final String NOBODY = "01a210c1-1b24-7930-b777-ceb656cbe70a";

    private Ids() {}

    /// A well-formed one by the name of its field or place: `sessionId` → `session-…`.
    static String absent(String name) {
        return switch (name) {
            case "code" -> "AAAAAAAAAAAAAAAAAAAAAA";
            case "name" -> "no-such-view";
            case "id", "jobId" -> UUID.fromString(NOBODY).toString();
            default -> name.replaceFirst("Id$", "-") + NOBODY;
        };
    }
}
