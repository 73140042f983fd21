package rollbook.command.session;

import rollbook.edge.Sha256;
import rollbook.events.SessionId;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// What opens the door to a table: its id and 128 random bits, 43 characters of base64url. The log
/// knows the SHA-256 only.
record InviteCode(SessionId sessionId, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 16;

    static InviteCode fresh(SessionId sessionId) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var id = sessionId.value();
        var code = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES);
        code.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return new InviteCode(sessionId, encoded(code.put(secret).array()));
    }

    /// Reads a code that somebody shows; empty when it can be none.
    static Optional<InviteCode> read(String text) {
        return decoded(text)
                .filter(code -> code.length == ID_BYTES + SECRET_BYTES)
                .filter(code -> encoded(code).equals(text))
                .map(ByteBuffer::wrap)
                .map(code -> new SessionId(new UUID(code.getLong(), code.getLong())))
                .map(sessionId -> new InviteCode(sessionId, text));
    }

    /// Lower-case hex.
    String hash() {
        return Sha256.hex(text);
    }

    /// Keeps the code out of logs.
    @Override
    public String toString() {
        return "InviteCode[" + sessionId + "]";
    }

    private static String encoded(byte[] code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
