package rollbook.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Looks for a word in whatever form it may lie around: as text of eight or sixteen bits, in
/// hexadecimal, and in base64 wherever it begins there.
final class Traces {
    private final List<String> forms;

    private Traces(List<String> forms) {
        this.forms = List.copyOf(forms);
    }

    static Traces ofBytes(byte[] bytes) {
        return new Traces(List.of(latin(bytes), HexFormat.of().formatHex(bytes)));
    }

    static Traces of(String word) {
        var bytes = word.getBytes(UTF_8);
        var all = new ArrayList<String>();
        all.add(latin(bytes));
        all.add(latin(word.getBytes(UTF_16LE)));
        all.add(latin(word.getBytes(UTF_16BE)));
        all.add(HexFormat.of().formatHex(bytes));
        for (var before = 0; before < 3; before++) {
            all.add(base64(" ".repeat(before) + word, before));
        }
        return new Traces(all);
    }

    boolean in(String text) {
        return forms.stream().anyMatch(text::contains);
    }

    boolean in(byte[] bytes) {
        return in(latin(bytes));
    }

    /// The files below a directory that have it; those that go while one looks have nothing.
    List<Path> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !file.toString().contains("/postgresql-"))
                    .filter(Files::isRegularFile)
                    .filter(this::inFile)
                    .toList();
        }
    }

    private boolean inFile(Path file) {
        try {
            return in(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Without the letters at both ends, which depend on what stands beside the word.
    private static String base64(String text, int before) {
        var encoded = Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        return encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 2);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
