package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Rollbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

class RestartIT {
    private static final String PASSWORD = "a long walk to the keep";
    private static final int SOME = 5;

    @TempDir Path directory;

    @Test
    void says_in_five_lines_where_everything_is_and_a_clean_stop_keeps_it() throws Exception {
        var data = directory.resolve("data");
        var people = new ConcurrentLinkedQueue<String>();
        try (var launcher = LauncherProcess.start(data).ready()) {
            saysWhereEverythingIs(launcher);
            assertThat(permissions(data.resolve("master-key"))).isEqualTo("rw-------");
            for (var number = 0; number < SOME; number++) arrive(launcher, number, people);
            launcher.stop();
        }
        assertThat(serversBelow(data)).as("orphans").isEmpty();
        everybodyIsKnown(people);
    }

    @Test
    void a_kill_of_the_launcher_or_of_the_database_keeps_what_was_acknowledged() throws Exception {
        var data = directory.resolve("data");
        var people = new ConcurrentLinkedQueue<String>();
        try (var launcher = LauncherProcess.start(data).ready()) {
            whileTheyArrive(launcher, people);
            launcher.kill();
        }
        try (var launcher = LauncherProcess.start(data).ready()) {
            areKnown(people, launcher);
            killServers(data);
            whileTheyArrive(launcher, people); // it heals by itself
            launcher.process().toHandle().destroyForcibly();
            killServers(data);
            launcher.kill();
        }
        everybodyIsKnown(people);
    }

    private static void saysWhereEverythingIs(LauncherProcess launcher) {
        assertThat(launcher.said())
                .extracting(line -> line.split(" {2,}", 2)[0])
                .endsWith("Web", "RSocket", "API docs", "Data", "Mail");
    }

    /// Returns while more are still on their way.
    private static void whileTheyArrive(LauncherProcess launcher, Queue<String> people) {
        var before = people.size();
        Thread.startVirtualThread(
                () -> {
                    for (var number = before; launcher.process().isAlive(); number++) {
                        arrive(launcher, number, people);
                    }
                });
        await().atMost(Duration.ofMinutes(1)).until(() -> people.size() >= before + SOME);
    }

    private static void arrive(LauncherProcess launcher, int number, Queue<String> people) {
        var email = "guest" + number + "-" + System.nanoTime() + "@example.org";
        try {
            new Rollbook(launcher.address()).signUp(email, "Guest", PASSWORD).orThrow();
            people.add(email);
        } catch (RuntimeException _) {
            // not acknowledged, so nothing is promised
        }
    }

    private void everybodyIsKnown(Queue<String> people) throws IOException {
        try (var launcher = LauncherProcess.start(directory.resolve("data")).ready()) {
            areKnown(people, launcher);
        }
    }

    private static void areKnown(Queue<String> people, LauncherProcess launcher) {
        for (var email : people) {
            var person = new Rollbook(launcher.address()).signIn(email, PASSWORD);
            assertThat(person.userId()).startsWith("user-");
        }
    }

    private static void killServers(Path data) {
        serversBelow(data).forEach(ProcessHandle::destroyForcibly);
    }

    private static List<ProcessHandle> serversBelow(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(data.toString()))
                .toList();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
