package rollbook.edge.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Puts a new key in the place of the one that signs access tokens, without anybody noticing: it
/// signs a minute after it was made, when every process has seen it, and the old one verifies until
/// its last token has expired everywhere.
public final class KeyRotation {
    private static final Duration ANNOUNCED = Duration.ofSeconds(60);

    /// The life of a token, twice the skew that clocks may have, and the time for which a process
    /// may not have seen that it is to sign with another key.
    private static final Duration KEPT =
            AccessTokens.LIFETIME.plus(Claims.SKEW.multipliedBy(2)).plusSeconds(60);

    private final SigningKeyStore store;
    private final SigningKeys keys;
    private final Clock clock;

    KeyRotation(SigningKeyStore store, SigningKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// Makes the next key, unless one waits for its turn already.
    public NextKey rotate() {
        return rotateIfOlder(Duration.ZERO).orElseGet(() -> named(store.all().getFirst()));
    }

    /// Makes the next key when the newest has signed for that long.
    public Optional<NextKey> rotateIfOlder(Duration age) {
        var next = store.alone(() -> next(age));
        next.ifPresent(_ -> keys.lookAgain());
        return next.map(KeyRotation::named);
    }

    private Optional<SigningKey> next(Duration age) {
        var now = clock.instant();
        if (store.all().getFirst().signsFrom().plus(age).isAfter(now)) {
            return Optional.empty();
        }
        var signsFrom = now.plus(ANNOUNCED);
        store.endAll(signsFrom.plus(KEPT));
        return Optional.of(store.add(signsFrom));
    }

    /// Destroys the keys whose time is over.
    ///
    /// @return how many
    public int retire() {
        return store.removeEnded();
    }

    private static NextKey named(SigningKey key) {
        return new NextKey(key.key().getKeyID(), key.signsFrom());
    }
}
