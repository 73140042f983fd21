package rollbook.query.journal;

import org.jspecify.annotations.Nullable;

import rollbook.edge.position.Cursors;
import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// Reads the bounds of a stretch: each a cursor of the session or a time.
record StretchReader(SessionId sessionId, Cursors cursors) {
    /// The stretch between two bounds.
    ///
    /// @param cursor of a page: only what came before it
    Stretch read(@Nullable String from, @Nullable String to, @Nullable String cursor) {
        var stretch = Stretch.whole();
        if (from != null) {
            stretch = isTime(from) ? stretch.from(time("from", from)) : stretch.from(place(from));
        }
        if (to != null) {
            stretch = isTime(to) ? stretch.to(time("to", to)) : stretch.to(place(to));
        }
        return cursor == null ? stretch : stretch.to(place(cursor) - 1);
    }

    /// No cursor has a colon, every time has one.
    private static boolean isTime(String bound) {
        return bound.indexOf(':') >= 0;
    }

    private long place(String cursor) {
        return cursors.open(sessionId, cursor);
    }

    private static Instant time(String field, String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException _) {
            throw ProblemException.invalid(field, "must be a cursor or a time of RFC 3339");
        }
    }
}
