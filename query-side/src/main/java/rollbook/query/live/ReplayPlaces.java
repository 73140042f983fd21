package rollbook.query.live;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.store.RecordedEvent;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Finds where in a session a replay begins and ends: at a cursor, a time, or a chapter. May block.
///
/// @param head the last event there is
record ReplayPlaces(SessionId sessionId, StreamParts parts, long head) {
    /// The first event to be shown; the one that made the table is what a replay starts from.
    long first(@Nullable JsonNode from) {
        if (from == null) {
            return 1;
        }
        if (from.isObject()) {
            return begin(chapter("from", from));
        }
        var text = text("from", from);
        if (!isTime(text)) {
            return Math.max(1, cursor(text));
        }
        var time = time("from", text);
        return Math.max(1, first(recorded -> !recorded.at().isBefore(time)).orElse(head + 1));
    }

    /// The last event to be shown.
    long last(@Nullable JsonNode to) {
        if (to == null) {
            return head;
        }
        if (to.isObject()) {
            return end(chapter("to", to));
        }
        var text = text("to", to);
        if (!isTime(text)) {
            return cursor(text);
        }
        var time = time("to", text);
        return first(recorded -> recorded.at().isAfter(time)).orElse(head + 1) - 1;
    }

    private long begin(int chapter) {
        return first(
                        recorded ->
                                recorded.event() instanceof ChapterStarted(_, var number, _, _)
                                        && number == chapter)
                .orElseThrow(() -> ProblemException.invalid("chapter", "there is no such chapter"));
    }

    /// A chapter that still runs ends now.
    private long end(int chapter) {
        begin(chapter);
        return first(
                        recorded ->
                                recorded.event() instanceof ChapterEnded(_, var number)
                                        && number == chapter)
                .orElse(head);
    }

    private OptionalLong first(Predicate<RecordedEvent> wanted) {
        return parts.past().first(sessionId, wanted);
    }

    private long cursor(String text) {
        var sequence = parts.cursors().open(sessionId, text);
        if (sequence > head) {
            throw StreamParts.noSuchCursor();
        }
        return sequence;
    }

    private static int chapter(String field, JsonNode place) {
        var number = place.get("chapter");
        if (place.size() != 1 || number == null || !number.isInt()) {
            throw unreadable(field);
        }
        return number.asInt();
    }

    private static String text(String field, JsonNode place) {
        if (!place.isString()) {
            throw unreadable(field);
        }
        return place.asString();
    }

    /// No cursor has a colon, every time has one.
    private static boolean isTime(String text) {
        return text.indexOf(':') >= 0;
    }

    private static Instant time(String field, String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException _) {
            throw unreadable(field);
        }
    }

    private static ProblemException unreadable(String field) {
        return ProblemException.invalid(
                field, "must be a cursor, a time of RFC 3339, or a chapter like {\"chapter\":1}");
    }
}
