package rollbook.query.rsocket;

import java.util.concurrent.TimeUnit;

/// Measures the requests of one connection as a leaky bucket: each fills it by one, and as many
/// leak from it in a second as may be made in one.
final class RequestRate {
    /// What is to become of a request.
    enum Verdict {
        SERVE,
        REJECT,
        BREAK_OFF
    }

    private static final int OUTRAGEOUS = 3;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final boolean enforced;
    private double level;
    private long last;

    RequestRate(int perSecond, boolean enforced) {
        this.perSecond = perSecond;
        this.enforced = enforced;
    }

    Verdict next(long nanoTime) {
        var elapsed = Math.max(0, nanoTime - last);
        last = nanoTime;
        level = Math.max(0, level - elapsed / SECOND * perSecond) + 1;
        if (!enforced || level <= perSecond) {
            return Verdict.SERVE;
        }
        return level <= OUTRAGEOUS * perSecond ? Verdict.REJECT : Verdict.BREAK_OFF;
    }
}
