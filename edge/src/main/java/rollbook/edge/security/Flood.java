package rollbook.edge.security;

import io.github.bucket4j.Bucket;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Lets ten lines a second through and counts the others.
final class Flood {
    private static final int LINES_A_SECOND = 10;

    private final AtomicLong unnoted = new AtomicLong();
    private final Bucket lines =
            Bucket.builder()
                    .addLimit(
                            limit ->
                                    limit.capacity(LINES_A_SECOND)
                                            .refillGreedy(LINES_A_SECOND, Duration.ofSeconds(1)))
                    .build();

    boolean lets() {
        var let = lines.tryConsume(1);
        if (!let) {
            unnoted.incrementAndGet();
        }
        return let;
    }

    /// How many were not let through since this was last asked, null when all were.
    @Nullable String unnoted() {
        var count = unnoted.getAndSet(0);
        return count == 0 ? null : Long.toString(count);
    }
}
