package rollbook.store;

import java.util.OptionalLong;
import java.util.stream.Stream;

/// Everything that ever happened, to be read. Streams read page by page, so any length is fine;
/// they see what is committed while they are being read.
public interface EventLog {
    /// Events of one aggregate from a sequence on (0 is the first); empty when there is no such
    /// stream.
    Stream<RecordedEvent> stream(String stream, long fromSequence);

    /// Events of the whole log after a position (0 for all), in order of position, which is the
    /// order of their commits: nothing ever appears before an event that was read.
    Stream<RecordedEvent> all(long afterPosition);

    /// Sequence of the last event of a stream; empty when there is no such stream.
    OptionalLong lastSequence(String stream);

    /// Position of the last event of a stream; empty when there is no such stream.
    OptionalLong lastPosition(String stream);

    /// Highest position that is committed; 0 in an empty log.
    long headPosition();
}
