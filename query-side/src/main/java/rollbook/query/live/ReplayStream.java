package rollbook.query.live;

import io.rsocket.Payload;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.Role;
import rollbook.query.rsocket.Guest;

import java.time.Duration;
import java.time.Instant;

/// A session as one member saw it happen: the table as it stood, then every event, then the end.
final class ReplayStream extends SessionStream {
    private final ReplayRequest request;
    private final Narrator narrator;

    private long next;
    private long last = -1;
    private @Nullable Instant shown;
    private long shownAtNanos;
    private boolean started;

    ReplayStream(Guest guest, SessionId sessionId, ReplayRequest request, StreamParts parts) {
        super(guest, sessionId, parts);
        this.request = request;
        narrator =
                request.as() == null
                        ? Narrator.of(viewer(), parts)
                        : Narrator.of(request.as(), viewer(), parts);
    }

    @Override
    void prepare(SessionFeed entered) {
        if (request.as() != null) {
            checkMayLookAs(request.as(), entered);
        }
        var head = entered.head();
        var places = new ReplayPlaces(sessionId(), parts(), head);
        next = places.first(request.from());
        last = Math.min(head, places.last(request.to()));
        var before = Math.min(next - 1, head);
        narrator.follow(parts().past().tableAfter(sessionId(), before), before);
    }

    private void checkMayLookAs(UserId other, SessionFeed entered) {
        var table = entered.now().after();
        if (table.roleOf(viewer()).filter(role -> role.isAtLeast(Role.GM)).isEmpty()) {
            throw new ProblemException(
                    "session.role-too-low",
                    403,
                    "Only the owner and game masters may look as others.");
        }
        if (table.roleOf(other).isEmpty()) {
            throw ProblemException.absent(UserId.class);
        }
    }

    @Override
    void start(SessionFeed joined) {
        started = true;
    }

    @Override
    boolean owesTable() {
        return narrator.owesTable();
    }

    @Override
    boolean isPresence() {
        return false;
    }

    @Override
    @Nullable Payload nextFrame(SessionFeed joined) {
        if (narrator.owesTable()) {
            return narrator.nextOfTable();
        }
        while (next <= last) {
            var moment = moment(joined, next);
            if (moment == null || (isWanted(moment) && isTooEarly(moment))) {
                return null;
            }
            next++;
            if (isWanted(moment)) {
                shown = moment.at();
                shownAtNanos = System.nanoTime();
                return narrator.tell(moment);
            }
        }
        return null;
    }

    @Override
    protected boolean isExhausted() {
        return started && !narrator.owesTable() && next > last;
    }

    private boolean isWanted(Moment moment) {
        return request.wants(moment) && narrator.sees(moment);
    }

    /// At the pace of the request; the stream is woken when it is time.
    private boolean isTooEarly(Moment moment) {
        if (shown == null) {
            return false;
        }
        var pause = request.pause(Duration.between(shown, moment.at()));
        var left = pause.minusNanos(System.nanoTime() - shownAtNanos);
        if (!left.isPositive()) {
            return false;
        }
        guest().runIn(left.plusMillis(1), this::wake);
        return true;
    }
}
