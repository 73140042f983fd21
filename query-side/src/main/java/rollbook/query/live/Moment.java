package rollbook.query.live;

import org.jspecify.annotations.Nullable;

import rollbook.events.EventMetadata;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.query.table.Sight;
import rollbook.query.table.Table;
import rollbook.query.table.Visibility;
import rollbook.store.RecordedEvent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One event of a session with the tables on both sides of it, and what it shows to whom.
///
/// @param by who acted; absent where Rollbook itself did
record Moment(
        long sequence,
        Instant at,
        @Nullable String by,
        GameSessionEvent event,
        Table before,
        Table after,
        List<Look> looks) {

    /// What one audience sees. Its frame is written once for all of them, but for the number.
    static final class Look {
        private final Sight sight;
        private volatile byte @Nullable [] written;

        Look(Sight sight) {
            this.sight = sight;
        }

        Sight sight() {
            return sight;
        }

        byte[] written(Frames frames, Moment moment) {
            var known = written;
            if (known == null) {
                known = frames.eventBody(moment, sight.event());
                written = known;
            }
            return known;
        }
    }

    static Moment of(RecordedEvent recorded, Table before) {
        var event = (GameSessionEvent) recorded.event();
        var after = before.evolve(event);
        return new Moment(
                recorded.sequence(),
                recorded.at(),
                recorded.metadata().get(EventMetadata.BY),
                event,
                before,
                after,
                Visibility.sights(event, before, after).stream().map(Look::new).toList());
    }

    Optional<Look> seenBy(UserId viewer) {
        return looks.stream().filter(look -> look.sight().audience().includes(viewer)).findFirst();
    }

    /// Whether the rights of `viewer` at the table changed here, or ended.
    boolean changesRoleOf(UserId viewer) {
        var role = before.roleOf(viewer);
        return role.isPresent() && !role.equals(after.roleOf(viewer));
    }
}
