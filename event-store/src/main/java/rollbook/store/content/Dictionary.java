package rollbook.store.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Words that events are full of, known to both ends of the compression and so never written. What
/// was packed with a dictionary can be read with that one only: a landed file stays as it is, a
/// better one gets the next number and a form of its own.
final class Dictionary {
    private Dictionary() {}

    static byte[] first() {
        try (var file =
                Dictionary.class.getResourceAsStream("/rollbook/store/content/dictionary-1.txt")) {
            if (file == null) {
                throw new IllegalStateException(
                        "the dictionary of the log is not on the class path");
            }
            var words = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            // an editor may end the last line
            return words.stripTrailing().getBytes(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
