package rollbook.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The server's processes, told by the program they run: process ids are used again, and a zombie
/// still counts as alive.
final class Postmaster {
    private final Path home;
    private final Path pidFile;

    Postmaster(Home home) {
        this.home = home.directory();
        this.pidFile = home.database().resolve("postmaster.pid");
    }

    /// The process named in the pid file, if it still is a server of this home.
    Optional<ProcessHandle> running() {
        return pid().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    /// Every server process of this home, orphaned backends included.
    Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs);
    }

    void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(home) && program.endsWith("bin/postgres"))
                .isPresent();
    }

    private Optional<Long> pid() {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
