package rollbook.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the server's programs as the user that owns the home.
///
/// @param prefix what has to stand before each command so that it does not run as root
record Tools(Binaries binaries, List<String> prefix) {

    /// What a program left behind: its exit code and what it said.
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }

        String lastLine() {
            return output.strip().lines().reduce((_, last) -> last).orElse("no reason given");
        }
    }

    static Tools of(Binaries binaries, Path home) {
        return new Tools(binaries, Privileges.prefixFor(home));
    }

    Outcome run(String program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(binaries.tool(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    Outcome start(Home home, Settings settings) {
        return control(home, "start", "--log=" + home.log(), "--options=" + settings.commandLine());
    }

    Outcome stop(Home home) {
        return control(home, "stop", "--mode=fast");
    }

    private Outcome control(Home home, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--wait", "--timeout=60", "--pgdata=" + home.database()));
        return run("pg_ctl", all.toArray(String[]::new));
    }

    static Outcome run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            // PGPORT and its kin would change what the programs do; messages stay readable to us
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            process.getOutputStream().close();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }
}
