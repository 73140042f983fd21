package rollbook.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/// The claim that at `time` the first `size` events of a stream had this chain.
///
/// @param time in whole microseconds
public record Checkpoint(String stream, long size, Bytes chain, Instant time) {
    public Checkpoint {
        chain.ofHashLength("chain");
        Preimage.requireMicros(time);
        if (size < 1) {
            throw new IllegalArgumentException("a checkpoint covers at least one event");
        }
    }

    byte[] signedBytes() {
        var bytes = new ByteArrayOutputStream();
        new Preimage(bytes::writeBytes)
                .raw("rollbook-log/v1/checkpoint".getBytes(UTF_8))
                .prefixed(stream)
                .number(size)
                .raw(chain.content())
                .prefixed(time);
        return bytes.toByteArray();
    }
}
