package rollbook.store;

import java.time.Instant;

/// An event as it is read from the log, still in bytes.
@SuppressWarnings("ArrayRecordComponent") // handed through, neither compared nor kept
record StoredRow(
        long position,
        String stream,
        long sequence,
        String eventId,
        Instant at,
        String type,
        String revision,
        byte[] payload,
        byte[] metadata) {
    StoredRow at(long place) {
        return new StoredRow(
                place, stream, sequence, eventId, at, type, revision, payload, metadata);
    }
}
