package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class UsageTest {

    @Test
    void the_script_says_what_the_program_says() throws IOException {
        assumeTrue(
                System.getenv().keySet().stream().noneMatch(name -> name.startsWith("ROLLBOOK")));
        assertThat(Rollbook.commandLine().getUsageMessage())
                .as("launcher/usage.txt, which ./rollbook --help prints without starting Java")
                .isEqualTo(Files.readString(Path.of("usage.txt")));
    }

    @Test
    void a_flag_from_the_environment_is_not_turned_off_by_saying_it_again() {
        var options = new Options();
        new picocli.CommandLine(options).parseArgs("--demo");
        assertThat(options.demo).isTrue();
    }
}
