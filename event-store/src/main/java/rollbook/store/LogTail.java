package rollbook.store;

import java.util.function.Consumer;

/// The growing end of the log.
public interface LogTail {
    /// Hands over every event that is committed once this method has returned, in every process, in
    /// order of position, exactly once, on one thread of its own; while others are writing, the
    /// first ones may have been committed just before. A follower that throws gets the same event
    /// again after a pause: nothing is skipped.
    Following follow(Consumer<RecordedEvent> follower);

    /// A follower being served; close it to stop.
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
