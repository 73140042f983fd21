package rollbook.store.seal;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes that never change and are equal when their content is; written as lower-case hex.
public final class Bytes {
    private static final int HASH_LENGTH = 32;

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// A copy of `content`.
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /// The bytes that `hex` writes.
    ///
    /// @throws IllegalArgumentException if it is no hex
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /// Bytes that were made just now and that nobody else holds.
    static Bytes owning(byte[] content) {
        return new Bytes(content);
    }

    static Bytes zeros() {
        return new Bytes(new byte[HASH_LENGTH]);
    }

    /// A copy of the content.
    public byte[] toArray() {
        return content.clone();
    }

    /// The content itself, for those who only read it.
    byte[] content() {
        return content;
    }

    Bytes ofHashLength(String name) {
        if (content.length != HASH_LENGTH) {
            throw new IllegalArgumentException(name + " must have 32 bytes");
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(content);
    }
}
