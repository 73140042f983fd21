package rollbook.query.journal;

import java.time.Instant;

/// A stretch of a session, by the sequence numbers of its events and by time; all four bounds
/// belong to it.
record Stretch(long first, long last, Instant since, Instant until) {
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    static Stretch whole() {
        return new Stretch(0, Long.MAX_VALUE, Instant.EPOCH, END_OF_TIME);
    }

    Stretch from(long sequence) {
        return new Stretch(Math.max(first, sequence), last, since, until);
    }

    Stretch from(Instant time) {
        return new Stretch(first, last, storable(time), until);
    }

    Stretch to(long sequence) {
        return new Stretch(first, Math.min(last, sequence), since, until);
    }

    Stretch to(Instant time) {
        return new Stretch(first, last, since, storable(time));
    }

    /// The database knows fewer times than Java; nothing ever happened at the others.
    private static Instant storable(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH;
        }
        return time.isAfter(END_OF_TIME) ? END_OF_TIME : time;
    }
}
