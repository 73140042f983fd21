package rollbook.edge.position;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/// Numbers as sixteen bytes: eight of the number, big-endian, and eight that tell apart several
/// names of it.
final class Numbers {
    static final int LENGTH = 2 * Long.BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Numbers() {}

    /// Always the same bytes.
    static byte[] bytes(long number) {
        return ByteBuffer.allocate(LENGTH).putLong(number).array();
    }

    /// Bytes that were never those of a number before.
    static byte[] newBytes(long number) {
        return ByteBuffer.allocate(LENGTH).putLong(number).putLong(RANDOM.nextLong()).array();
    }

    static long number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }
}
