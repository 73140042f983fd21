package rollbook.store.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Keeps the keys of people closed at rest, under a key derived from the master key and bound to
/// the person and the id of the key, so that rows can't be swapped.
final class KeyWrap {
    private static final String AES = "AES";
    private static final String MAC = "HmacSHA256";
    private static final String LABEL = "rollbook/subject-key/v1";
    private static final int LENGTH = 32;

    private final Gcm gcm;
    private final SecretKey key;

    private KeyWrap(Gcm gcm, SecretKey key) {
        this.gcm = gcm;
        this.key = key;
    }

    /// @param masterKey 32 bytes in base64
    static KeyWrap under(String masterKey, Gcm gcm) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(decoded(masterKey), MAC));
            var derived = mac.doFinal(LABEL.getBytes(StandardCharsets.UTF_8));
            return new KeyWrap(gcm, new SecretKeySpec(derived, AES));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", broken);
        }
    }

    byte[] wrap(String subject, String keyId, byte[] subjectKey) {
        return gcm.close(key, Gcm.bound(subject, keyId), subjectKey);
    }

    /// @throws UnreadableText when the master key is another one, or the row of somebody else
    SecretKey unwrap(String subject, String keyId, byte[] wrapped) {
        try {
            return new SecretKeySpec(gcm.open(key, Gcm.bound(subject, keyId), wrapped), AES);
        } catch (AEADBadTagException wrong) {
            throw new UnreadableText(
                    "rollbook.master-key does not open the key of "
                            + subject
                            + "; it must be the one that the database was first started with",
                    wrong);
        }
    }

    private static byte[] decoded(String masterKey) {
        try {
            var key = Base64.getDecoder().decode(masterKey.strip());
            if (key.length == LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // said below, without repeating the text
        }
        throw new IllegalArgumentException(
                "rollbook.master-key must be 32 bytes in base64, as `openssl rand -base64 32`"
                        + " prints them");
    }
}
