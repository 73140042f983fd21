package rollbook.query.rsocket;

import java.util.concurrent.TimeUnit;

/// Counts the requests of one connection, second by second.
final class RequestRate {
    /// What is to become of a request.
    enum Verdict {
        SERVE,
        REJECT,
        BREAK_OFF
    }

    private static final int OUTRAGEOUS = 3;

    private final int perSecond;
    private final boolean enforced;
    private long second;
    private int requests;

    RequestRate(int perSecond, boolean enforced) {
        this.perSecond = perSecond;
        this.enforced = enforced;
    }

    Verdict next(long nanoTime) {
        var now = TimeUnit.NANOSECONDS.toSeconds(nanoTime);
        if (now != second) {
            second = now;
            requests = 0;
        }
        requests++;
        if (!enforced || requests <= perSecond) {
            return Verdict.SERVE;
        }
        return requests <= OUTRAGEOUS * perSecond ? Verdict.REJECT : Verdict.BREAK_OFF;
    }
}
