package rollbook.store.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/// The public half of a key that signs checkpoints, as it stands in the key set: 32 bytes after RFC
/// 8032.
public record CheckpointKey(String keyId, Bytes publicKey) {
    private static final int RAW_LENGTH = 32;
    // SubjectPublicKeyInfo of RFC 8410 up to the 32 bytes of the key itself
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    public CheckpointKey {
        publicKey.ofHashLength("public key");
    }

    static CheckpointKey of(String keyId, PublicKey key) {
        var encoded = key.getEncoded();
        var raw = Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
        return new CheckpointKey(keyId, Bytes.owning(raw));
    }

    /// Reads what [#jwk()] writes.
    ///
    /// @throws IllegalArgumentException if it is no Ed25519 key
    public static CheckpointKey ofJwk(Map<String, String> jwk) {
        var keyId = jwk.get("kid");
        var raw = jwk.get("x");
        var isEd25519 = "OKP".equals(jwk.get("kty")) && "Ed25519".equals(jwk.get("crv"));
        if (!isEd25519 || keyId == null || raw == null) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return new CheckpointKey(keyId, Bytes.of(Base64.getUrlDecoder().decode(raw)));
    }

    /// The members of the JSON web key after RFC 8037.
    public Map<String, String> jwk() {
        var x = Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey.toArray());
        return Map.of("kty", "OKP", "crv", "Ed25519", "kid", keyId, "use", "checkpoint", "x", x);
    }

    /// Whether this key signed exactly this checkpoint.
    public boolean signed(SignedCheckpoint signed) {
        if (!keyId.equals(signed.keyId())) {
            return false;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(decoded());
            signature.update(signed.checkpoint().signedBytes());
            return signature.verify(signed.signature().content());
        } catch (SignatureException e) {
            return false; // not even the form of a signature
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no usable Ed25519 key: " + keyId, e);
        }
    }

    private PublicKey decoded() throws GeneralSecurityException {
        var encoded = Arrays.copyOf(PREFIX, PREFIX.length + RAW_LENGTH);
        System.arraycopy(publicKey.content(), 0, encoded, PREFIX.length, RAW_LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
