package rollbook.edge.position;

import org.jspecify.annotations.Nullable;

import rollbook.edge.Secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Deterministic authenticated encryption in the manner of SIV (RFC 5297), from HMAC-SHA-256 and
/// AES-CTR: equal plain texts give equal sealed ones, on every node, and say nothing else.
final class Siv {
    private static final int IV_LENGTH = 16;

    private final SecretKeySpec macKey;
    private final SecretKeySpec cipherKey;

    /// @param label the purpose; what one label sealed no other opens
    Siv(Secrets secrets, String label) {
        macKey = new SecretKeySpec(secrets.derive(label + "/mac"), "HmacSHA256");
        cipherKey = new SecretKeySpec(secrets.derive(label + "/cipher"), "AES");
    }

    /// @param context what the sealed text is bound to; it is not part of it
    String seal(String context, byte[] plain) {
        var iv = tag(context, plain);
        var sealed = ByteBuffer.allocate(IV_LENGTH + plain.length).put(iv).put(apply(iv, plain));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    /// What was sealed, or null when this was never sealed under this label and context.
    byte @Nullable [] open(String context, String text) {
        var sealed = decoded(text);
        if (sealed.length < IV_LENGTH) {
            return null;
        }
        var iv = Arrays.copyOf(sealed, IV_LENGTH);
        var plain = apply(iv, Arrays.copyOfRange(sealed, IV_LENGTH, sealed.length));
        // Only the one spelling that seal gives is taken: base64 has several for the same bytes.
        var genuine =
                MessageDigest.isEqual(iv, tag(context, plain)) && seal(context, plain).equals(text);
        return genuine ? plain : null;
    }

    private byte[] tag(String context, byte[] plain) {
        var bound = context.getBytes(StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(macKey);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bound.length).flip());
            mac.update(bound);
            return Arrays.copyOf(mac.doFinal(plain), IV_LENGTH);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", broken);
        }
    }

    private byte[] apply(byte[] iv, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, cipherKey, new IvParameterSpec(iv));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no AES-CTR", broken);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
