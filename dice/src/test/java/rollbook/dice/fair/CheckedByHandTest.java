package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs the commands of the page for sceptical players, and finds what it says they print.
class CheckedByHandTest {
    private static final Path PAGE = Path.of("..", "docs", "fair-dice.md");

    @TempDir Path directory;

    @Test
    void the_commands_of_the_page_print_what_it_says() throws IOException, InterruptedException {
        assumeTrue(Stream.of("sh", "openssl", "xxd").allMatch(CheckedByHandTest::isInstalled));
        var script = Files.writeString(directory.resolve("check.sh"), blocks("sh"));
        var output = directory.resolve("output").toFile();
        var shell =
                new ProcessBuilder("sh", "-eu", script.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        assertThat(shell.waitFor()).isZero();
        assertThat(output).content().isEqualTo(blocks("text"));
    }

    @Test
    void the_page_explains_every_finding() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(Finding.values()).allMatch(finding -> page.contains("| `" + finding + "` |"));
    }

    private static String blocks(String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }

    private static boolean isInstalled(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }
}
