package rollbook.store.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/// Signs checkpoints with a private Ed25519 key, which it never shows.
public final class CheckpointSigner {
    private final CheckpointKey key;
    private final PrivateKey secret;

    private CheckpointSigner(CheckpointKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /// A signer with an Ed25519 pair that is kept elsewhere.
    public static CheckpointSigner of(String keyId, KeyPair pair) {
        return new CheckpointSigner(CheckpointKey.of(keyId, pair.getPublic()), pair.getPrivate());
    }

    /// A fresh pair for [#of(String, KeyPair)].
    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /// What others check the signatures with.
    public CheckpointKey key() {
        return key;
    }

    /// Signs with the key whose id the result names.
    public SignedCheckpoint sign(Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(checkpoint.signedBytes());
            return new SignedCheckpoint(checkpoint, key.keyId(), Bytes.of(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with key " + key.keyId(), e);
        }
    }
}
