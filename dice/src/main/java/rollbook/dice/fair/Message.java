package rollbook.dice.fair;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Bytes put one behind the other, then hashed. Numbers are big-endian.
final class Message {
    private static final String HMAC = "HmacSHA256";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    Message octet(int octet) {
        bytes.write(octet);
        return this;
    }

    Message u32(int number) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    Message text(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    Message uuid(UUID id) {
        var both = ByteBuffer.allocate(2 * Long.BYTES);
        both.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return raw(both.array());
    }

    Message hash(Hash hash) {
        return raw(hash.bytes());
    }

    Message raw(byte[] raw) {
        bytes.writeBytes(raw);
        return this;
    }

    /// Its length, then the bytes, so that none can pass for a part of its neighbour.
    Message prefixed(byte[] raw) {
        return u32(raw.length).raw(raw);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    Hash sha256() {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(toBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Hash hmac(byte[] key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Hash.of(mac.doFinal(toBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
