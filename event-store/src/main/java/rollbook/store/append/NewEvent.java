package rollbook.store.append;

import java.time.Instant;
import java.util.UUID;

/// An event on its way into the log, made ready by whoever decided it, so that the one thread that
/// commits has little left to do.
///
/// @param sequence its place in its stream, from 0
/// @param at in whole microseconds
/// @param type number of its logical name and revision
/// @param blind 32 random bytes that seal it
/// @param leaf 32 bytes: the hash that stands for it in the chain of its stream
/// @param content payload and metadata, packed
@SuppressWarnings("ArrayRecordComponent") // handed through, neither compared nor kept
public record NewEvent(
        int sequence, UUID id, Instant at, short type, byte[] blind, byte[] leaf, byte[] content) {}
