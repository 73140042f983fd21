package rollbook.dice.fair;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// 32 bytes, written as 64 lower-case hex digits: a hash, or a key that is made like one.
public record Hash(String hex) {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");

    /// @throws IllegalArgumentException if it is anything but 64 lower-case hex digits
    public Hash {
        if (!WRITTEN.matcher(hex).matches()) {
            throw new IllegalArgumentException("a hash has 64 lower-case hex digits");
        }
    }

    static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
