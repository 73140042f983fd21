package rollbook.edge.token;

import com.nimbusds.jose.jwk.ECKey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The keys that sign access tokens, newest first. They are read from the database at start, every
/// twenty seconds while they are used, and when a token names a key that is not known here, for
/// another node may have made one. A query side that is first to start has none until a command
/// side has made one.
public final class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Supplier<List<SigningKey>> source;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Look last;

    SigningKeys(Supplier<List<SigningKey>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.last = new Look(source.get(), clock.instant());
    }

    /// JSON web keys for `/.well-known/jwks.json`: public halves only, also of the next key.
    public List<Map<String, Object>> publicKeys() {
        return refreshed().keys().stream()
                .filter(key -> key.verifiesAt(clock.instant()))
                .map(key -> key.key().toPublicJWK().toJSONObject())
                .toList();
    }

    /// The key to sign with.
    ECKey current() {
        var keys = fresh().keys();
        return keys.stream()
                .filter(key -> key.signsAt(clock.instant()))
                .findFirst()
                .orElseGet(keys::getLast)
                .key();
    }

    Optional<ECKey> find(String keyId) {
        return among(fresh(), keyId).or(() -> among(refreshed(), keyId));
    }

    /// For who has just changed them.
    void lookAgain() {
        looking.lock();
        lookAndUnlock();
    }

    /// One at a time looks, the others go on with what is known meanwhile.
    private Look fresh() {
        if (isOlderThan(FRESH) && looking.tryLock()) {
            lookAndUnlock();
        }
        return last;
    }

    /// Bounded in time, since anybody can send tokens with made-up key ids; but the first key,
    /// which others make, is seen at once.
    private Look refreshed() {
        looking.lock();
        if (last.keys().isEmpty() || isOlderThan(BETWEEN_LOOKS)) {
            lookAndUnlock();
        } else {
            looking.unlock();
        }
        return last;
    }

    private void lookAndUnlock() {
        try {
            last = new Look(source.get(), clock.instant());
        } catch (DataAccessException away) {
            LOG.debug("The signing keys could not be read, the known ones stay", away);
            last = new Look(last.keys(), clock.instant());
        } finally {
            looking.unlock();
        }
    }

    private boolean isOlderThan(Duration age) {
        return !clock.instant().isBefore(last.at().plus(age));
    }

    private Optional<ECKey> among(Look look, String keyId) {
        return look.keys().stream()
                .filter(key -> keyId.equals(key.key().getKeyID()))
                .filter(key -> key.verifiesAt(clock.instant()))
                .findFirst()
                .map(SigningKey::key);
    }

    private record Look(List<SigningKey> keys, Instant at) {}
}
