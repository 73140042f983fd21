package rollbook.store.append;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

/// Appends to try things with.
final class Given {
    private Given() {}

    /// `count` events of a stream from a sequence on.
    static Append append(String stream, int first, int count) {
        return Append.of(
                stream,
                IntStream.range(first, first + count)
                        .mapToObj(sequence -> event(sequence, UUID.randomUUID()))
                        .toList(),
                null);
    }

    static NewEvent event(int sequence, UUID id) {
        return new NewEvent(
                sequence,
                id,
                Instant.parse("2026-11-22T10:00:00Z"),
                (short) 1,
                new byte[32],
                new byte[32],
                new byte[] {0, 0, 0, 0, 2, '{', '}', '{', '}'});
    }
}
