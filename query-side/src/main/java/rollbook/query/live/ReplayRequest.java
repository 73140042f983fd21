package rollbook.query.live;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;
import rollbook.events.UserId;
import rollbook.query.journal.EntryKind;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/// What somebody wants to see again.
///
/// @param from a cursor, a time, or `{"chapter":n}`; the creation of the table when left out
/// @param to likewise, and what stands there is part of it; now when left out
/// @param speed 0 is as fast as pulled, 1 as it was, n is n times as fast
/// @param as for game masters: what that member saw, as far as the caller might have too
/// @param kinds of entries, as in the journal
record ReplayRequest(
        @Nullable JsonNode from,
        @Nullable JsonNode to,
        @Nullable BigDecimal speed,
        @Nullable UserId as,
        @Nullable Set<EntryKind> kinds) {
    private static final BigDecimal FASTEST = BigDecimal.valueOf(1_000_000);

    void check() {
        if (speed != null && (speed.signum() < 0 || speed.compareTo(FASTEST) > 0)) {
            throw ProblemException.invalid("speed", "must be from 0 to 1000000");
        }
        if (kinds != null && kinds.isEmpty()) {
            throw ProblemException.invalid("kinds", "must name one at least");
        }
    }

    boolean wants(Moment moment) {
        return kinds == null || kinds.contains(EntryKind.of(moment.event()));
    }

    /// How long to wait between two events that were that far apart.
    Duration pause(Duration original) {
        if (speed == null || speed.signum() == 0 || original.isNegative()) {
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) (original.toMillis() / speed.doubleValue()));
    }
}
