package rollbook.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/// What is hashed or signed, handed on part by part. Numbers are big-endian, texts are UTF-8.
final class Preimage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Consumer<byte[]> sink;

    Preimage(Consumer<byte[]> sink) {
        this.sink = sink;
    }

    /// Finer ones would be hashed like the microsecond they are in.
    static void requireMicros(Instant time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("time must be in whole microseconds");
        }
    }

    Preimage raw(byte[] part) {
        sink.accept(part);
        return this;
    }

    Preimage number(long number) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Preimage prefixed(String part) {
        return prefixed(part.getBytes(UTF_8));
    }

    Preimage prefixed(Instant time) {
        return prefixed(TIME.format(time));
    }

    /// Its length as four bytes, then the part: nothing can slip from one part into the next.
    Preimage prefixed(byte[] part) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array()).raw(part);
    }
}
