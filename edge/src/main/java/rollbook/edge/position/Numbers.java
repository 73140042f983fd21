package rollbook.edge.position;

import java.nio.ByteBuffer;

/// Numbers as eight bytes, big-endian.
final class Numbers {
    private Numbers() {}

    static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    static long number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }
}
