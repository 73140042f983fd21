package rollbook.query.admin;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A replay under way, or over.
///
/// @param position of the log that it has come to
/// @param head position it has to reach: the last event when it began
/// @param failedAt position of the event that it could not handle, where it ended
record Job(
        JobId jobId,
        String projection,
        ReplayMode mode,
        State state,
        long position,
        long head,
        Instant startedAt,
        @Nullable Long failedAt) {

    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
