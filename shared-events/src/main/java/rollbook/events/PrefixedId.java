package rollbook.events;

import java.util.UUID;

/// Reads what an [Id] is written as.
public final class PrefixedId {
    private static final int UUID_LENGTH = 36;

    private PrefixedId() {}

    /// The UUID behind a prefix, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is anything else
    public static UUID parse(String prefix, String text) {
        if (text.length() == prefix.length() + UUID_LENGTH && text.startsWith(prefix)) {
            var digits = text.substring(prefix.length());
            var value = UUID.fromString(digits);
            if (value.toString().equals(digits)) {
                return value;
            }
        }
        throw new IllegalArgumentException("expected " + prefix + "<uuid>");
    }
}
