package rollbook.edge.limit;

import io.github.bucket4j.TimeMeter;

/// Time that does not pass.
public final class StandingClock implements TimeMeter {
    @Override
    public long currentTimeNanos() {
        return 0;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
