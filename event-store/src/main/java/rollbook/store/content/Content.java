package rollbook.store.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The payload and the metadata of an event as they stand in one column of the log: a byte that
/// tells the form, then in form 0 the length of the payload (four bytes, big-endian), the payload
/// and the metadata; in form 1 the same deflated (RFC 1951) with a preset dictionary: the first
/// [Dictionary], then the id of the stream, which nearly every event repeats. Whichever is shorter
/// is written; both are read for ever.
///
/// @param payload JSON, personal data in it encrypted
/// @param metadata JSON
@SuppressWarnings("ArrayRecordComponent") // handed through, neither compared nor kept
public record Content(byte[] payload, byte[] metadata) {
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final Compression COMPRESSION = new Compression(Dictionary.first());

    /// The bytes to store.
    ///
    /// @param stream that the event is of
    public byte[] pack(String stream) {
        var plain =
                ByteBuffer.allocate(Integer.BYTES + payload.length + metadata.length)
                        .putInt(payload.length)
                        .put(payload)
                        .put(metadata)
                        .array();
        var deflated = COMPRESSION.deflate(plain, stream.getBytes(StandardCharsets.UTF_8));
        return deflated.length < plain.length ? form(DEFLATED, deflated) : form(PLAIN, plain);
    }

    /// Reads what [#pack] wrote for that stream.
    ///
    /// @throws IllegalArgumentException if nothing was packed like this
    public static Content unpack(byte[] packed, String stream) {
        if (packed.length == 0) {
            throw new IllegalArgumentException("an event without content");
        }
        return switch (packed[0]) {
            case PLAIN -> split(packed, 1);
            case DEFLATED -> split(inflated(packed, stream), 0);
            default -> throw new IllegalArgumentException("unknown form of content: " + packed[0]);
        };
    }

    private static byte[] inflated(byte[] packed, String stream) {
        return COMPRESSION.inflate(packed, 1, stream.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] form(byte form, byte[] content) {
        return ByteBuffer.allocate(1 + content.length).put(form).put(content).array();
    }

    private static Content split(byte[] plain, int start) {
        var payload = start + Integer.BYTES;
        var metadata = plain.length < payload ? -1 : ByteBuffer.wrap(plain).getInt(start) + payload;
        if (metadata < payload || metadata > plain.length) {
            throw new IllegalArgumentException("content was cut");
        }
        return new Content(
                Arrays.copyOfRange(plain, payload, metadata),
                Arrays.copyOfRange(plain, metadata, plain.length));
    }
}
