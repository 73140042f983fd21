package rollbook.store.deadletter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// An event that waits to be handled.
///
/// @param sequence of the event in its stream
/// @param attempts how often it was tried again
/// @param due when it is tried next, once it is the first of its stream
/// @param cause why it waits; absent when it only waits behind an earlier one
public record ParkedEvent(
        UUID id,
        String projection,
        String stream,
        long sequence,
        String type,
        Instant since,
        int attempts,
        Instant due,
        @Nullable String cause) {}
