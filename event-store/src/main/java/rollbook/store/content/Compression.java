package rollbook.store.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Deflates short texts that have a dictionary in common, each with some words of its own behind
/// it. Used by any number of threads.
final class Compression {
    private static final int KEPT = 16;
    private static final int BUFFER = 1_024;
    private static final int LARGEST = 64 * 1_024 * 1_024;

    private final byte[] dictionary;
    // native memory each, and most of the time of a short text goes into making one
    private final Pool<Deflater> deflaters =
            new Pool<>(() -> new Deflater(Deflater.BEST_SPEED, true));
    private final Pool<Inflater> inflaters = new Pool<>(() -> new Inflater(true));

    Compression(byte[] dictionary) {
        this.dictionary = dictionary;
    }

    byte[] deflate(byte[] plain, byte[] words) {
        var deflater = deflaters.take();
        try {
            deflater.reset();
            deflater.setDictionary(dictionaryWith(words));
            deflater.setInput(plain);
            deflater.finish();
            return drained(deflater);
        } finally {
            if (!deflaters.giveBack(deflater)) {
                deflater.end();
            }
        }
    }

    /// @throws IllegalArgumentException if these bytes were not deflated with this dictionary
    byte[] inflate(byte[] deflated, int start, byte[] words) {
        var inflater = inflaters.take();
        try {
            inflater.reset();
            inflater.setDictionary(dictionaryWith(words));
            inflater.setInput(deflated, start, deflated.length - start);
            return drained(inflater);
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("content is damaged", broken);
        } finally {
            if (!inflaters.giveBack(inflater)) {
                inflater.end();
            }
        }
    }

    private byte[] dictionaryWith(byte[] words) {
        return ByteBuffer.allocate(dictionary.length + words.length)
                .put(dictionary)
                .put(words)
                .array();
    }

    private static byte[] drained(Deflater deflater) {
        var deflated = new ByteArrayOutputStream(BUFFER);
        var buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        return deflated.toByteArray();
    }

    private static byte[] drained(Inflater inflater) throws DataFormatException {
        var plain = new ByteArrayOutputStream(BUFFER);
        var buffer = new byte[BUFFER];
        while (!inflater.finished()) {
            var length = inflater.inflate(buffer);
            if ((length == 0 && !inflater.finished()) || plain.size() > LARGEST) {
                throw new DataFormatException("cut, or far too long");
            }
            plain.write(buffer, 0, length);
        }
        if (inflater.getRemaining() > 0) {
            throw new DataFormatException("something follows");
        }
        return plain.toByteArray();
    }

    private static final class Pool<T> {
        private final ArrayBlockingQueue<T> idle = new ArrayBlockingQueue<>(KEPT);
        private final Supplier<T> source;

        Pool(Supplier<T> source) {
            this.source = source;
        }

        T take() {
            var one = idle.poll();
            return one == null ? source.get() : one;
        }

        boolean giveBack(T one) {
            return idle.offer(one);
        }
    }
}
