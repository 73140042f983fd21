package rollbook.command.mail;

import org.springframework.stereotype.Component;

import rollbook.edge.Secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps an address closed while its mail waits: AES-256-GCM under a key of its own, bound to the
/// mail. What is left of a deleted row in a file or a dump of the database says nothing.
@Component
class AddressSeal {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    AddressSeal(Secrets secrets) {
        key = new SecretKeySpec(secrets.derive("rollbook/mail-address/v1"), "AES");
    }

    byte[] close(UUID mailId, String address) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            var closed =
                    cipher(Cipher.ENCRYPT_MODE, mailId, nonce)
                            .doFinal(address.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", broken);
        }
    }

    /// @throws IllegalStateException when it was closed with another master key
    String open(UUID mailId, byte[] sealed) {
        var nonce = new byte[NONCE_LENGTH];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            var address =
                    cipher(Cipher.DECRYPT_MODE, mailId, nonce)
                            .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
            return new String(address, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException _) {
            throw new IllegalStateException("rollbook.master-key does not open this address");
        }
    }

    private Cipher cipher(int mode, UUID mailId, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(mailId.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
