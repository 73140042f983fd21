package rollbook.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The directory of one server, locked for as long as this process holds it.
final class Home implements AutoCloseable {
    private final Path directory;
    private final FileChannel lock;

    private Home(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static Home open(Path wanted) {
        try {
            Ownership.createDirectory(wanted.toAbsolutePath());
            var directory = wanted.toRealPath();
            if (!Files.isWritable(directory)) throw unwritable(wanted, null);
            var lock = FileChannel.open(directory.resolve("lock"), CREATE, WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new PostgresUnavailable(
                        "The data directory %s is in use by another Rollbook.".formatted(wanted));
            }
            Ownership.hand(directory.resolve("lock"), directory);
            return new Home(directory, lock);
        } catch (IOException e) {
            throw unwritable(wanted, e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            @SuppressWarnings("resource") // closing the channel releases it
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static PostgresUnavailable unwritable(Path wanted, @Nullable IOException cause) {
        var sentence = "The data directory %s cannot be written to.".formatted(wanted);
        return cause == null
                ? new PostgresUnavailable(sentence)
                : new PostgresUnavailable(sentence, cause);
    }

    /// Free of symbolic links, so that it can be compared with where a process runs from.
    Path directory() {
        return directory;
    }

    Path password() {
        return directory.resolve("password");
    }

    Path database() {
        return directory.resolve("database");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
