package rollbook.command.user.guessing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

import rollbook.edge.ClientAddress;
import rollbook.edge.limit.Limits;

import java.time.Duration;
import java.util.Optional;

/// Slows down guessing from one address: so many failures a minute, of whatever accounts.
@Component
class AddressLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES = 100_000;

    private final boolean enabled;
    private final int failuresAMinute;
    private final LoadingCache<ClientAddress, Bucket> left =
            Caffeine.newBuilder()
                    .maximumSize(ADDRESSES)
                    .expireAfterAccess(MINUTE)
                    .build(_ -> full());

    AddressLimit(Limits limits) {
        enabled = limits.enabled();
        failuresAMinute = limits.signInFailures().perMinute();
    }

    /// How long the address takes no attempt: it has used up its failures.
    Optional<Duration> wait(ClientAddress from) {
        var probe = left.get(from).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Optional.empty() : waiting(probe.getNanosToWaitForRefill());
    }

    /// Counts a failure; when none was left for it, says how long to wait.
    Optional<Duration> addFailure(ClientAddress from) {
        var probe = left.get(from).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : waiting(probe.getNanosToWaitForRefill());
    }

    private Optional<Duration> waiting(long nanos) {
        return enabled ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
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
