package rollbook.query.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads the log page by page, forward. One page looks at a bounded number of events, so a rare
/// type may give short pages; the last page is the one without an end to go on from.
@Component
class LogBrowser {
    private static final int LOOKED_AT = 10_000;

    /// What to look for; null: any.
    record Wanted(@Nullable String stream, @Nullable String type) {}

    /// A part of the log.
    ///
    /// @param last position to go on after; null when the log ends here
    record Part(List<LoggedEvent> events, @Nullable Long last) {}

    private final EventLog log;

    LogBrowser(EventLog log) {
        this.log = log;
    }

    Part read(Wanted wanted, long after, int limit) {
        var found = new ArrayList<LoggedEvent>();
        var looked = 0;
        try (var events = open(wanted, after)) {
            var iterator = events.iterator();
            while (iterator.hasNext()) {
                var event = iterator.next();
                if (wanted.type() == null || wanted.type().equals(event.type())) {
                    found.add(LoggedEvent.of(event));
                }
                looked++;
                if (found.size() == limit || looked == LOOKED_AT) {
                    return new Part(found, iterator.hasNext() ? event.position() : null);
                }
            }
            return new Part(found, null);
        }
    }

    private Stream<RecordedEvent> open(Wanted wanted, long after) {
        return wanted.stream() == null
                ? log.all(after)
                : log.stream(wanted.stream(), 0).filter(event -> event.position() > after);
    }
}
