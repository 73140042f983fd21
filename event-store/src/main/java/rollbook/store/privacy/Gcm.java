package rollbook.store.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM: what is closed is a nonce of 12 bytes, the ciphertext, and a tag of 16 bytes.
final class Gcm {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_LENGTH = 16;

    private final SecureRandom random;

    Gcm(SecureRandom random) {
        this.random = random;
    }

    /// Associated data of several parts: the length of each before it, so that no two lists of
    /// parts look alike.
    static byte[] bound(String... parts) {
        var length = 0;
        var bytes = new byte[parts.length][];
        for (var i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + bytes[i].length;
        }
        var bound = ByteBuffer.allocate(length);
        for (var part : bytes) {
            bound.putInt(part.length).put(part);
        }
        return bound.array();
    }

    byte[] close(SecretKey key, byte[] bound, byte[] plain) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        var closed = new byte[NONCE_LENGTH + plain.length + TAG_LENGTH];
        System.arraycopy(nonce, 0, closed, 0, NONCE_LENGTH);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, bound)
                    .doFinal(plain, 0, plain.length, closed, NONCE_LENGTH);
            return closed;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", broken);
        }
    }

    /// @throws AEADBadTagException when it was closed with another key, bound to something else, or
    ///   changed since
    byte[] open(SecretKey key, byte[] bound, byte[] closed) throws AEADBadTagException {
        if (closed.length < NONCE_LENGTH + TAG_LENGTH) {
            throw new AEADBadTagException("too short");
        }
        var nonce = new byte[NONCE_LENGTH];
        System.arraycopy(closed, 0, nonce, 0, NONCE_LENGTH);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                    .doFinal(closed, NONCE_LENGTH, closed.length - NONCE_LENGTH);
        } catch (AEADBadTagException changed) {
            throw changed;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", broken);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
