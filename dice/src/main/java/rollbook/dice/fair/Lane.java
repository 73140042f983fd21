package rollbook.dice.fair;

import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where the rolls of a member are counted in an epoch. Secret rolls have a lane of their own, so
/// that they leave no holes among the open ones. Lanes are sorted as they are written.
public record Lane(UUID member, boolean secret) implements Comparable<Lane> {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{32}0[01]");

    /// Where rolls that everyone sees are counted.
    public static Lane open(UUID member) {
        return new Lane(member, false);
    }

    /// Where all other rolls are counted.
    public static Lane secret(UUID member) {
        return new Lane(member, true);
    }

    /// Reads 34 lower-case hex digits: the member, then `00` for open or `01` for secret.
    ///
    /// @throws IllegalArgumentException if it is anything else
    public static Lane parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException("a lane has 34 hex digits, the last two 00 or 01");
        }
        var high = Long.parseUnsignedLong(written, 0, 16, 16);
        var low = Long.parseUnsignedLong(written, 16, 32, 16);
        return new Lane(new UUID(high, low), written.endsWith("1"));
    }

    byte[] bytes() {
        return new Message().uuid(member).octet(secret ? 1 : 0).toBytes();
    }

    @Override
    public int compareTo(Lane other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
