package rollbook.postgres;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A [Tenant] as the test sees it: what it acknowledged, and how to kill it.
record TenantProcess(Process process, Queue<String> said, Thread reader) implements AutoCloseable {
    private static final String PID = "pid ";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    // its log comes the same way
    private static final Predicate<String> NUMBER = Pattern.compile("\\d+").asMatchPredicate();

    static TenantProcess over(Path home) throws IOException {
        return over(home, System.getProperty("java.class.path"), List.of());
    }

    static TenantProcess over(Path home, String classPath, List<String> prefix) throws IOException {
        var command = new ArrayList<>(prefix);
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        command.addAll(List.of(java.toString(), "-cp", classPath, Tenant.class.getName()));
        command.add(home.toString());
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new ConcurrentLinkedQueue<String>();
        var reader =
                Thread.startVirtualThread(() -> process.inputReader().lines().forEach(said::add));
        return new TenantProcess(process, said, reader);
    }

    ProcessHandle postmaster() {
        await().atMost(PATIENCE).until(() -> !said.isEmpty());
        var pid = said.stream().filter(line -> line.startsWith(PID)).findFirst().orElseThrow();
        return ProcessHandle.of(Long.parseLong(pid.substring(PID.length()))).orElseThrow();
    }

    List<Integer> acknowledged() {
        return said.stream().filter(NUMBER).map(Integer::valueOf).toList();
    }

    void writesMore(int rows) {
        var before = acknowledged().size();
        await().atMost(PATIENCE).until(() -> acknowledged().size() >= before + rows);
    }

    /// `kill -9`; afterwards everything it ever said has been read.
    void kill() throws InterruptedException {
        kill(process);
        process.waitFor();
        reader.join();
    }

    @Override
    public void close() {
        kill(process);
    }

    /// [Process#destroyForcibly] would close the stream too, with words still in it.
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }
}
