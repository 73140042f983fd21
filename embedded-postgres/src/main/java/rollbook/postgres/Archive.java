package rollbook.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A compressed tar file; what it holds never lands outside the directory it is unpacked into.
final class Archive {
    private Archive() {}

    static void unpack(InputStream compressed, Path directory) throws IOException {
        Files.createDirectories(directory);
        var tar = new XZCompressorInputStream(new BufferedInputStream(compressed));
        try (var entries = new TarArchiveInputStream(tar)) {
            for (var entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                write(entry, entries, directory);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path directory)
            throws IOException {
        var target = inside(directory, directory.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        var parent = inside(directory, target.resolveSibling("."));
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            inside(directory, parent.resolve(entry.getLinkName()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
        } else {
            throw new IOException("an entry is neither file, directory nor link");
        }
    }

    private static Path inside(Path directory, Path path) throws IOException {
        var clean = path.normalize();
        if (!clean.startsWith(directory)) throw new IOException("an entry leaves the archive");
        return clean;
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        try (Stream<Path> paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
