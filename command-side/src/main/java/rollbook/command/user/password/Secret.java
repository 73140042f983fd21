package rollbook.command.user.password;

import rollbook.edge.Sha256;

import java.security.SecureRandom;
import java.util.Base64;

/// A 256-bit token that only its bearer knows; Rollbook keeps its SHA-256.
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;

    public static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /// The secret that a derived key of 32 bytes is, so that who can derive the key finds it again.
    public static Secret of(byte[] key) {
        return new Secret(BASE64.encodeToString(key));
    }

    /// What is kept of it.
    public byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret[]";
    }
}
