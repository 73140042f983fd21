package rollbook.edge.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What tokens claim whose signature was found to fit, since to find that out costs more than all
/// else about a request. They are known by their SHA-256. Whether the key still counts, and whether
/// it is still time, is not kept: whoever finds one here asks that anew.
final class VerifiedTokens {
    private static final int MOST = 10_000;

    private final Cache<String, Verified> kept;

    VerifiedTokens() {
        this(MOST);
    }

    VerifiedTokens(int most) {
        kept =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfterWrite(AccessTokens.LIFETIME.plus(Claims.SKEW))
                        .build();
    }

    /// @param keyId of the key whose signature it has
    record Verified(String keyId, Claims claims) {}

    Optional<Verified> find(String token) {
        return Optional.ofNullable(kept.getIfPresent(digest(token)));
    }

    void keep(String token, Verified verified) {
        kept.put(digest(token), verified);
    }

    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    private static String digest(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
