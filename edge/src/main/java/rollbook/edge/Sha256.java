package rollbook.edge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What is kept of a secret that somebody else keeps.
public final class Sha256 {
    private Sha256() {}

    /// The 32 bytes of the hash of the text in UTF-8.
    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The same in lower-case hex.
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
