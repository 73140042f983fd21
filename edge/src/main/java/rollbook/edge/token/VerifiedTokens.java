package rollbook.edge.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import rollbook.edge.Sha256;

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
        return Optional.ofNullable(kept.getIfPresent(Sha256.hex(token)));
    }

    void keep(String token, Verified verified) {
        kept.put(Sha256.hex(token), verified);
    }

    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }
}
