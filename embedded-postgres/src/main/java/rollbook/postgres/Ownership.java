package rollbook.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/// Who may read what: everything below the home belongs to the home's owner, and to nobody else.
final class Ownership {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Ownership() {}

    static void createDirectory(Path directory) throws IOException {
        var parent = directory.getParent();
        if (parent != null) Files.createDirectories(parent);
        if (!Files.isDirectory(directory)) Files.createDirectory(directory, only("rwx------"));
    }

    static void createSecret(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, only("rw-------"));
        Files.write(file, content, StandardOpenOption.WRITE);
    }

    /// Root may run Rollbook on a directory that belongs to somebody else.
    static void hand(Path file, Path likeThis) throws IOException {
        if (!POSIX) return;
        var owner = Files.getOwner(likeThis);
        if (!Files.getOwner(file).equals(owner)) Files.setOwner(file, owner);
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {asFileAttribute(fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    static void makeExecutable(Path file) throws IOException {
        if (POSIX) Files.setPosixFilePermissions(file, Set.copyOf(fromString("rwxr-xr-x")));
    }
}
