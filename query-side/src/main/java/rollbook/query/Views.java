package rollbook.query;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/// Knows how far along the log each view is, whichever node projects it.
@Component
public class Views {
    private static final long LOOK_AGAIN = Duration.ofMillis(25).toNanos();
    private static final long ASK_DATABASE = Duration.ofMillis(250).toNanos();

    private final EventProcessingConfiguration processing;
    private final ViewProgress progress;
    private final StoredTokens stored;

    Views(EventProcessingConfiguration processing, ViewProgress progress, StoredTokens stored) {
        this.processing = processing;
        this.progress = progress;
        this.stored = stored;
    }

    /// Waits until all of `views` include `position`; false when they don't in time. Woken by each
    /// commit; the looks in between are for events that a view passes over without one.
    public boolean await(Collection<String> views, long position, Duration patience)
            throws InterruptedException {
        var start = System.nanoTime();
        var deadline = start + patience.toNanos();
        var nextAsk = start;
        while (true) {
            var commits = progress.commits();
            var now = System.nanoTime();
            var ask = now - nextAsk >= 0;
            if (views.stream().allMatch(view -> includes(view, position, ask))) {
                return true;
            }
            if (now - deadline >= 0) {
                return false;
            }
            nextAsk = ask ? now + ASK_DATABASE : nextAsk;
            progress.awaitMoreThan(commits, Math.min(LOOK_AGAIN, deadline - now));
        }
    }

    /// The position of the log that the view as a whole has come to.
    public long positionOf(String view) {
        var tokens = stored.of(view);
        segmentsHere(view)
                .forEach((segment, status) -> tokens.put(segment, status.getTrackingToken()));
        return tokens.values().stream().mapToLong(Position::of).min().orElse(0);
    }

    private boolean includes(String view, long position, boolean ask) {
        var here = segmentsHere(view);
        return here.values().stream()
                        .allMatch(status -> Position.covers(status.getTrackingToken(), position))
                && (isWhole(here) || (ask && elsewhereIncludes(view, here, position)));
    }

    private boolean elsewhereIncludes(
            String view, Map<Integer, EventTrackerStatus> here, long position) {
        var all = stored.of(view);
        return !all.isEmpty()
                && all.entrySet().stream()
                        .filter(entry -> !here.containsKey(entry.getKey()))
                        .allMatch(entry -> Position.covers(entry.getValue(), position));
    }

    private Map<Integer, EventTrackerStatus> segmentsHere(String view) {
        return processing
                .eventProcessor(view, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no such view: " + view))
                .processingStatus();
    }

    /// A segment with mask m has every (m+1)th sequence of events.
    private static boolean isWhole(Map<Integer, EventTrackerStatus> segments) {
        return segments.values().stream()
                        .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1))
                        .sum()
                >= 1;
    }
}
