package rollbook.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Where this Rollbook keeps what must last.
record DataDirectory(Path path) {

    static DataDirectory at(Path wanted) {
        try {
            var path = wanted.toAbsolutePath().normalize();
            if (Files.notExists(path)) createForOwner(path);
            // root may write where permissions say no, so only trying tells
            Files.delete(Files.createTempFile(path, "rollbook", ".try"));
            return new DataDirectory(path);
        } catch (IOException _) {
            throw new CannotStart("The data directory %s cannot be written to.".formatted(wanted));
        }
    }

    /// Mails in it hold tokens, the log says who did what.
    private static void createForOwner(Path path) throws IOException {
        Files.createDirectories(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static Path logIn(Path data) {
        return data.resolve("rollbook.log");
    }

    Path log() {
        return logIn(path);
    }

    Path mail() {
        return path.resolve("mail");
    }

    Path masterKey() {
        return path.resolve("master-key");
    }
}
