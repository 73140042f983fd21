package rollbook.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The master key of an installation. It is never used itself: every purpose derives a key of its
/// own by its label, so that all nodes agree and no key opens what another one closed.
public final class Secrets {
    private static final String MAC = "HmacSHA256";
    private static final int LENGTH = 32;

    private final SecretKeySpec masterKey;

    private Secrets(byte[] masterKey) {
        this.masterKey = new SecretKeySpec(masterKey, MAC);
    }

    /// Reads `rollbook.master-key`: 32 bytes in base64.
    ///
    /// @throws IllegalArgumentException when it is anything else; the text is not repeated
    public static Secrets of(String base64) {
        var key = decoded(base64);
        if (key.length != LENGTH) {
            throw new IllegalArgumentException(
                    "rollbook.master-key must be 32 bytes in base64, as `openssl rand -base64 32`"
                            + " prints them");
        }
        return new Secrets(key);
    }

    /// A key of 32 bytes for one purpose: HMAC-SHA-256 of the label under the master key.
    public byte[] derive(String label) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(masterKey);
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", broken);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
