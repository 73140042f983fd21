package rollbook.edge.token;

import rollbook.edge.Secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps private keys closed at rest: AES-256-GCM under a key derived from the master key, the id
/// of the key as associated data, so that rows can't be swapped.
final class KeyWrap {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    KeyWrap(Secrets secrets) {
        key = new SecretKeySpec(secrets.derive("rollbook/signing-key/v1"), "AES");
    }

    byte[] wrap(String keyId, String jwk) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, keyId, nonce)
                            .doFinal(jwk.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", broken);
        }
    }

    /// @throws IllegalStateException when the master key is another one than when it was wrapped
    String unwrap(String keyId, byte[] wrapped) {
        var nonce = new byte[NONCE_LENGTH];
        ByteBuffer.wrap(wrapped).get(nonce);
        try {
            var jwk =
                    cipher(Cipher.DECRYPT_MODE, keyId, nonce)
                            .doFinal(wrapped, NONCE_LENGTH, wrapped.length - NONCE_LENGTH);
            return new String(jwk, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException _) {
            throw new IllegalStateException(
                    "rollbook.master-key does not open the signing keys of this database; it must"
                            + " be the one that the database was first started with");
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
