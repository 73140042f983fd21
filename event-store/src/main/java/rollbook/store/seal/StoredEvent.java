package rollbook.store.seal;

import java.time.Instant;

/// What of an event is sealed: what the log stores, personal data still encrypted.
///
/// @param revision a decimal
/// @param time in whole microseconds
public record StoredEvent(
        String eventId, String type, String revision, Instant time, Bytes payload, Bytes metadata) {
    public StoredEvent {
        Preimage.requireMicros(time);
    }

    Bytes commit(Bytes blind) {
        return Bytes.owning(
                SealHash.commit(
                        blind.content(),
                        eventId,
                        type,
                        revision,
                        time,
                        payload.content(),
                        metadata.content()));
    }
}
