package rollbook.edge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import rollbook.edge.ClientAddress;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.events.UserId;

import java.time.Duration;

/// Counts what each user and each anonymous address asks for, in token buckets. HTTP requests are
/// counted after they were read and before anything is looked up; RSocket's hot commands call it
/// themselves.
public final class Rates {
    private static final int MOST_BUCKETS = 100_000;

    /// A bucket that nobody touched that long is full again, so it may as well be forgotten.
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Limits limits;
    private final TimeMeter clock;
    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_BUCKETS).expireAfterAccess(IDLE).build();

    public Rates(Limits limits, TimeMeter clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// Counts one request of a user.
    ///
    /// @throws ProblemException `rate.exceeded` with `Retry-After`
    public void take(UserId user, Traffic traffic) {
        var rate =
                switch (traffic) {
                    case COMMAND -> limits.commands();
                    case ROLL -> limits.rolls();
                    case READ -> limits.reads();
                };
        take(new Key(user.toString(), traffic.name()), rate);
    }

    /// Counts one request without a token.
    ///
    /// @throws ProblemException `rate.exceeded` with `Retry-After`
    public void takeAnonymous(ClientAddress address) {
        take(new Key(address.value(), "ANONYMOUS"), limits.anonymous());
    }

    private void take(Key key, Limits.Rate rate) {
        if (!limits.enabled()) {
            return;
        }
        var probe = buckets.get(key, _ -> full(rate)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ProblemException(ProblemCode.RATE_EXCEEDED)
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket full(Limits.Rate rate) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(
                        limit ->
                                limit.capacity(rate.burst())
                                        .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private record Key(String who, String what) {}
}
