package rollbook.query.admin;

import java.time.Instant;

/// A replay under way, or over.
///
/// @param position of the log that it has come to
/// @param head position it has to reach: the last event when it began
record Job(
        JobId jobId,
        String projection,
        ReplayMode mode,
        State state,
        long position,
        long head,
        Instant startedAt) {

    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
