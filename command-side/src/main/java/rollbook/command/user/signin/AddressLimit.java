package rollbook.command.user.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

import rollbook.edge.limit.Limits;

import java.time.Duration;

/// Slows down guessing from one address: so many failures a minute, of whatever accounts.
@Component
class AddressLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private final boolean enabled;
    private final int failuresAMinute;
    private final LoadingCache<String, Bucket> left =
            Caffeine.newBuilder()
                    .maximumSize(ADDRESSES)
                    .expireAfterAccess(MINUTE)
                    .build(_ -> full());

    AddressLimit(Limits limits) {
        enabled = limits.enabled();
        failuresAMinute = limits.signInFailures().perMinute();
    }

    /// Refuses while the address has used up its failures.
    ///
    /// @throws rollbook.edge.problem.ProblemException `auth.too-many-failures`
    void refuseWhileBlocked(String address) {
        var probe = left.get(address).estimateAbilityToConsume(1);
        if (enabled && !probe.canBeConsumed()) {
            throw AuthProblems.tooManyFailures(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    void addFailure(String address) {
        left.get(address).tryConsume(1);
    }

    /// Gives every address all its failures back.
    void forget() {
        left.invalidateAll();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(failuresAMinute)
                                        .refillIntervally(failuresAMinute, MINUTE))
                .build();
    }
}
