package rollbook.dice.fair;

import java.util.UUID;

/// Reads ids such as `session-<uuid>`.
final class PrefixedUuid {
    private PrefixedUuid() {}

    static UUID session(String written) {
        return read("session-", written);
    }

    static UUID user(String written) {
        return read("user-", written);
    }

    private static UUID read(String prefix, String written) {
        var uuid = written.startsWith(prefix) ? written.substring(prefix.length()) : "";
        // the JDK also reads shorter groups of digits
        if (uuid.length() == 36) return UUID.fromString(uuid);
        throw new IllegalArgumentException("an id is " + prefix + "<uuid>");
    }
}
