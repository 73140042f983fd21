package rollbook.edge;

import java.security.SecureRandom;
import java.util.UUID;

/// Fresh UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits.
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    public static UUID next() {
        return of(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    static UUID of(long milliseconds, long high, long low) {
        return new UUID(
                milliseconds << 16 | 0x7000L | (high & 0x0FFFL),
                (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
