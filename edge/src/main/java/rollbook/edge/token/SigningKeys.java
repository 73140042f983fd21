package rollbook.edge.token;

import com.nimbusds.jose.jwk.ECKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The keys that sign access tokens, newest first. They are read from the database at start, and
/// again when a token names a key that is not known here, for another node may have made one. A
/// query side that is first to start has none until a command side has made one.
public final class SigningKeys {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Supplier<List<ECKey>> source;
    private final Clock clock;
    private volatile Look last;

    SigningKeys(Supplier<List<ECKey>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.last = look();
    }

    /// JSON web keys for `/.well-known/jwks.json`: public halves only.
    public List<Map<String, Object>> publicKeys() {
        return refreshed().keys().stream().map(key -> key.toPublicJWK().toJSONObject()).toList();
    }

    /// The key to sign with.
    ECKey current() {
        return last.keys().getFirst();
    }

    Optional<ECKey> find(String keyId) {
        return among(last, keyId).or(() -> among(refreshed(), keyId));
    }

    /// Bounded in time, since anybody can send tokens with made-up key ids; but the first key,
    /// which others make, is seen at once.
    private synchronized Look refreshed() {
        if (last.keys().isEmpty() || !clock.instant().isBefore(last.at().plus(BETWEEN_LOOKS))) {
            last = look();
        }
        return last;
    }

    private Look look() {
        return new Look(source.get(), clock.instant());
    }

    private static Optional<ECKey> among(Look look, String keyId) {
        return look.keys().stream().filter(key -> keyId.equals(key.getKeyID())).findFirst();
    }

    private record Look(List<ECKey> keys, Instant at) {}
}
