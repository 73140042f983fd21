package rollbook.edge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps secrets closed at rest: AES-256-GCM under a key derived from the master key, what the
/// secret belongs to as associated data, so that they can't be swapped.
public final class KeyWrap {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// @param label the purpose, for instance `rollbook/signing-key/v1`; what one closed, no other
    ///   opens
    public KeyWrap(Secrets secrets, String label) {
        key = new SecretKeySpec(secrets.derive(label), "AES");
    }

    /// The nonce, 12 bytes, then the encrypted secret with its tag.
    public byte[] wrap(String owner, byte[] secret) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", broken);
        }
    }

    /// The secret again.
    ///
    /// @throws IllegalStateException when the master key is another one than when it was wrapped
    public byte[] unwrap(String owner, byte[] wrapped) {
        var nonce = new byte[NONCE_LENGTH];
        ByteBuffer.wrap(wrapped).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, owner, nonce)
                    .doFinal(wrapped, NONCE_LENGTH, wrapped.length - NONCE_LENGTH);
        } catch (GeneralSecurityException _) {
            throw new IllegalStateException(
                    "rollbook.master-key does not open the keys of this database; it must be the"
                            + " one that the database was first started with");
        }
    }

    private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
