package rollbook.launcher;

import static org.awaitility.Awaitility.await;

import rollbook.client.Address;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A launcher in a process of its own, as a person at a terminal has it.
///
/// @param out what it said on standard output
/// @param err what it said on standard error
record LauncherProcess(Process process, Path out, Path err) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LAST = "Mail";

    static LauncherProcess start(Path data, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Rollbook.class.getName());
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(data.getParent(), "launcher", ".out");
        var err = Files.createTempFile(data.getParent(), "launcher", ".err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.environment().putAll(environment(data));
        return new LauncherProcess(builder.redirectError(err.toFile()).start(), out, err);
    }

    private static Map<String, String> environment(Path data) {
        return Map.of(
                "ROLLBOOK_DATA", data.toString(),
                "ROLLBOOK_PORT", "0",
                "ROLLBOOK_RSOCKET_PORT", "0",
                "ROLLBOOK_LIMITS_ENABLED", "false");
    }

    LauncherProcess ready() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || hasAnnounced());
        if (!process.isAlive()) throw new AssertionError(lines(err).toString());
        return this;
    }

    private boolean hasAnnounced() {
        return lines(out).stream().anyMatch(line -> line.startsWith(LAST + " "));
    }

    Address address() {
        var web = announced("Web");
        return new Address(web, web, announced("RSocket"));
    }

    private URI announced(String what) {
        return lines(out).stream()
                .filter(line -> line.startsWith(what + " "))
                .map(line -> URI.create(line.substring(what.length()).strip()))
                .findFirst()
                .orElseThrow();
    }

    List<String> said() {
        return lines(out);
    }

    List<String> complained() {
        return lines(err);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /// What Ctrl-C or a service manager does.
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        // until then its database still writes to the directory that is about to be deleted
        process.onExit().join();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
