package rollbook.command.mail;

import java.time.Duration;

/// How long a mail waits before it is tried again.
final class Pauses {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_AFTER_REFUSAL = Duration.ofHours(12);

    private Pauses() {}

    /// 2, 4, 8 … seconds, at most a quarter of an hour: what failed may work soon.
    static Duration afterFailure(int attempts) {
        return shorter(Duration.ofSeconds(1L << Math.min(attempts, 20)), LONGEST);
    }

    /// A quarter of an hour, half an hour, an hour … at most twelve: a refusal for good stays one
    /// until somebody changes something, and mail servers dislike being asked again and again.
    static Duration afterRefusal(int attempts) {
        var times = 1L << Math.clamp(attempts - 1L, 0, 20);
        return shorter(LONGEST.multipliedBy(times), LONGEST_AFTER_REFUSAL);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
