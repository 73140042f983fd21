package rollbook.query.rsocket;

import io.rsocket.exceptions.ConnectionCloseException;

import rollbook.edge.CurrentUser;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Somebody on a line of their own, with the streams they have open. What concerns the streams
/// happens on the event loop of the line, so that nothing there needs a lock.
public final class Guest {
    /// How long a connection outlives its token, so that a refresh may come a little late.
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Line line;
    private final StreamLimits limits;
    private final Set<FrameStream> streams = new LinkedHashSet<>();
    private volatile CurrentUser user;

    Guest(Line line, StreamLimits limits, CurrentUser user) {
        this.line = line;
        this.limits = limits;
        this.user = user;
        line.whenRoom(() -> List.copyOf(streams).forEach(FrameStream::wake));
    }

    public CurrentUser user() {
        return user;
    }

    /// Goes on with another token of the same user.
    void renew(CurrentUser renewed) {
        user = renewed;
    }

    /// Whether the time of the token, and the grace after it, are over.
    boolean isOverdue(Instant now) {
        return isOverdue(user, now);
    }

    static boolean isOverdue(CurrentUser user, Instant now) {
        return !now.isBefore(user.expiresAt().plus(GRACE));
    }

    /// Ends every stream with that reason, then the connection.
    void leave(String reason) {
        run(
                () -> {
                    List.copyOf(streams).forEach(stream -> stream.end(reason));
                    line.sendErrorAndClose(new ConnectionCloseException(reason));
                });
    }

    /// Runs `task` on the event loop, now when this is it.
    public void run(Runnable task) {
        if (line.eventLoop().inEventLoop()) {
            task.run();
        } else {
            post(task);
        }
    }

    /// Runs `task` on the event loop, after what is running now.
    public void post(Runnable task) {
        if (!line.eventLoop().isShuttingDown()) {
            line.eventLoop().execute(task);
        }
    }

    /// Runs `task` on the event loop, later.
    public void runIn(Duration delay, Runnable task) {
        var _ = line.eventLoop().schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean hasRoom() {
        return line.hasRoom();
    }

    boolean mayOpenAnother() {
        return streams.size() < limits.streamsPerConnection();
    }

    void opened(FrameStream stream) {
        streams.add(stream);
    }

    void closed(FrameStream stream) {
        streams.remove(stream);
    }

    void breakOff(String why) {
        line.refuse(why);
    }
}
