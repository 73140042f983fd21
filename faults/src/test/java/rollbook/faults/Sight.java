package rollbook.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one reader sees of the log, event by event: positions from 1 and the sequences of each
/// stream from 0 follow each other, nothing is missing, doubled or swapped. Two readers that saw
/// the same have the same fingerprint. Takes a few bytes a stream.
public final class Sight {
    private static final int MOST_COMPLAINTS = 20;

    private final String reader;
    private final Map<String, Long> next = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private long position;
    private long fingerprint;

    public Sight(String reader) {
        this.reader = reader;
    }

    public synchronized void saw(long at, String stream, long sequence, String eventId) {
        expect(position + 1, at, "position");
        expect(next.getOrDefault(stream, 0L), sequence, "sequence of " + stream);
        position = at;
        next.put(stream, sequence + 1);
        fingerprint = 31 * fingerprint + eventId.hashCode() + 17 * at;
    }

    private void expect(long expected, long actual, String what) {
        if (expected != actual && complaints.size() < MOST_COMPLAINTS) {
            complaints.add(
                    "%s: %s is %d, not %d, behind position %d"
                            .formatted(reader, what, actual, expected, position));
        }
    }

    /// Of the last event that was seen.
    public synchronized long position() {
        return position;
    }

    public synchronized int streams() {
        return next.size();
    }

    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// What is wrong, when everybody has seen all.
    public synchronized List<String> complaints(Sight truth) {
        var all = new ArrayList<>(complaints);
        if (position != truth.position() || fingerprint != truth.fingerprint) {
            all.add("%s saw other events than there are".formatted(reader));
        }
        return all;
    }

    @Override
    public synchronized String toString() {
        return "%s: %d events of %d streams".formatted(reader, position, next.size());
    }
}
