package rollbook.dice.fair;

import rollbook.dice.Faces;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Faces that follow from the key of a place, the player's nonce and the expression, and nothing
/// else: whoever knows these draws the same dice.
final class FairFaces implements Faces {
    private static final long WORDS = 1L << Integer.SIZE;

    private final Place place;
    private final byte[] key;
    private final byte[] nonce;
    private final byte[] expression;
    private ByteBuffer words = ByteBuffer.allocate(0);
    private int block;

    FairFaces(Place place, Hash key, byte[] nonce, String expression) {
        this.place = place;
        this.key = key.bytes();
        this.nonce = nonce.clone();
        this.expression = expression.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int roll(int sides) {
        // words beyond the last whole multiple of the sides would favour the low faces
        var limit = WORDS - WORDS % sides;
        var word = word();
        while (word >= limit) word = word();
        return 1 + (int) (word % sides);
    }

    private long word() {
        if (!words.hasRemaining()) words = ByteBuffer.wrap(next());
        return Integer.toUnsignedLong(words.getInt());
    }

    private byte[] next() {
        return place.named("rollbook-dice/v1/roll")
                .prefixed(nonce)
                .prefixed(expression)
                .u32(block++)
                .hmac(key)
                .bytes();
    }
}
