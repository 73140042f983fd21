package rollbook.command.user.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// The passwords that were found most often in leaks, which whoever guesses tries first. In memory
/// each is a number of 64 bits.
public final class LeakedPasswords {
    private static final String LIST = "leaked-passwords.gz";
    private static final int MOST_TIMES = 3;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long[] KNOWN = known();

    private LeakedPasswords() {}

    /// Whether the password, in whatever case, is a leaked one, or the same one two or three times
    /// in a row.
    public static boolean contain(String password) {
        var written =
                Normalizer.normalize(password, Normalizer.Form.NFC)
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(1, MOST_TIMES).anyMatch(times -> isKnown(written, times));
    }

    private static boolean isKnown(String written, int times) {
        var once = written.substring(0, written.length() / times);
        return once.repeat(times).equals(written) && Arrays.binarySearch(KNOWN, number(once)) >= 0;
    }

    private static long[] known() {
        try (var file = LeakedPasswords.class.getResourceAsStream(LIST);
                var text = new GZIPInputStream(Objects.requireNonNull(file, LIST));
                var lines =
                        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return lines.lines().mapToLong(LeakedPasswords::number).sorted().toArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// FNV-1a. That another password has the number of a listed one is as good as impossible.
    private static long number(String text) {
        return text.chars()
                .asLongStream()
                .reduce(FNV_OFFSET, (hash, letter) -> (hash ^ letter) * FNV_PRIME);
    }
}
