package rollbook.benchmarks.log;

import rollbook.benchmarks.Benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A second JVM with a [Follower] in it. Ends with this one: its input does.
record OtherProcess(Process process) implements AutoCloseable {
    static OtherProcess start(Databases databases, Consumer<Arrival> arrived) throws IOException {
        var command = new ArrayList<>(java());
        command.addAll(List.of("log", "follower", "--server", databases.server()));
        command.addAll(List.of("--username", databases.username()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(Follower.PASSWORD, databases.password());
        var process = builder.start();
        var output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var first = output.readLine();
        if (!Follower.READY.equals(first)) {
            throw new IOException("the other process did not start, it said " + first);
        }
        Thread.ofPlatform()
                .daemon()
                .start(() -> output.lines().map(Arrival::parse).forEach(arrived));
        return new OtherProcess(process);
    }

    private static List<String> java() {
        var java = System.getProperty("java.home") + "/bin/java";
        var path = System.getProperty("java.class.path");
        return path.endsWith(".jar") && !path.contains(File.pathSeparator)
                ? List.of(java, "-jar", path)
                : List.of(java, "-cp", path, Benchmarks.class.getName());
    }

    /// It has nothing to lose.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
