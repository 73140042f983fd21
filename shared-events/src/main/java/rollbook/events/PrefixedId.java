package rollbook.events;

import java.util.UUID;

final class PrefixedId {
    private static final int UUID_LENGTH = 36;

    private PrefixedId() {}

    static UUID parse(String prefix, String text) {
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
