package rollbook.launcher.attack;

import com.nimbusds.jose.jwk.ECKey;

import rollbook.edge.Secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What signs genuine tokens, as only a thief of both the database and the master key has it. With
/// it what a token says can be tried, apart from who signed it.
final class StolenKey {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private StolenKey() {}

    static ECKey of(Siege siege, String keyId) {
        var wrapped =
                siege.sql()
                        .sql("select private_key from log.signing_key where key_id = :keyId")
                        .param("keyId", keyId)
                        .query(byte[].class)
                        .single();
        var label = "rollbook/signing-key/v1";
        try {
            return ECKey.parse(
                    unwrapped(keyId, wrapped, Secrets.of(siege.masterKey()).derive(label)));
        } catch (GeneralSecurityException | ParseException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String unwrapped(String keyId, byte[] wrapped, byte[] key)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOf(wrapped, NONCE)));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
        var jwk = cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE);
        return new String(jwk, StandardCharsets.UTF_8);
    }
}
