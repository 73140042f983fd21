package rollbook.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A program of the tests in a JVM of its own that says what it does line by line, until it is
/// killed or its input ends.
public final class Child implements AutoCloseable {
    /// Ends every line, so that one that was torn by a kill is not taken for another.
    private static final String END = " .";

    private final Process process;
    private final Thread listener;

    private Child(Process process, Consumer<String> said) {
        this.process = process;
        this.listener = Thread.ofPlatform().daemon().start(() -> listen(said));
    }

    /// @param said hears each line, on one thread
    public static Child start(
            Class<?> program,
            Path errors,
            Map<String, String> environment,
            List<String> arguments,
            Consumer<String> said) {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For the program itself: what [Child] hears as one line.
    public static String line(Object... words) {
        var text = new StringBuilder();
        for (var word : words) {
            text.append(word).append(' ');
        }
        return text.append(".\n").toString();
    }

    private void listen(Consumer<String> said) {
        process.inputReader()
                .lines()
                .filter(line -> line.endsWith(END))
                .map(line -> line.substring(0, line.length() - END.length()))
                .forEach(said);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// `kill -9`; afterwards everything it ever said has been heard.
    public void kill() {
        // Process.destroyForcibly would close the stream too, with words still in it
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /// `kill -STOP`: from now on it does nothing at all.
    public void pause() {
        signal("-STOP");
    }

    /// `kill -CONT`.
    public void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            var status = new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill " + signal + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Lets it come to its end, and hears it out.
    public int finish() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return awaitEnd();
    }

    private int awaitEnd() {
        try {
            listener.join();
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
