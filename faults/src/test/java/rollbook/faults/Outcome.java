package rollbook.faults;

/// What whoever appends is told.
public enum Outcome {
    /// It is in the log.
    ACKNOWLEDGED,
    /// Others were faster.
    CONFLICT,
    /// The database refused a row.
    REFUSED,
    /// The log could not be reached, and nothing was stored.
    UNAVAILABLE,
    /// It may be in the log.
    UNKNOWN
}
