package rollbook.query.live;

import org.jspecify.annotations.Nullable;

import rollbook.query.live.SessionFeed.Online;

import java.time.Duration;
import java.util.function.Consumer;

/// What one viewer was told of who is online: the newest, once a second at most.
final class Presence {
    private static final long PERIOD = Duration.ofSeconds(1).toNanos();

    private final Consumer<Duration> reminder;
    private @Nullable Online told;
    private long toldAt;
    private boolean reminded;

    /// @param reminder asks to be asked again after a while
    Presence(Consumer<Duration> reminder) {
        this.reminder = reminder;
    }

    /// Whether the viewer is to be told of `online` now; counted as told then.
    boolean isNews(Online online, long nanoTime) {
        if (online.equals(told)) {
            return false;
        }
        var wait = told == null ? 0 : toldAt + PERIOD - nanoTime;
        if (wait > 0) {
            remind(wait);
            return false;
        }
        told = online;
        toldAt = nanoTime;
        reminded = false;
        return true;
    }

    private void remind(long wait) {
        if (!reminded) {
            reminded = true;
            reminder.accept(Duration.ofNanos(wait).plusMillis(1));
        }
    }
}
