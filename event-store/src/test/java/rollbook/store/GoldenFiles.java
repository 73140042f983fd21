package rollbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The wire shape of every event in every revision it ever had, as files:
/// `golden/<aggregate>/<Event>.r<revision>.json`, exactly the bytes of the log.
final class GoldenFiles {
    private static final Path HOME = Path.of("src", "test", "resources", "golden");

    private GoldenFiles() {}

    static Path of(String type, String revision) {
        return HOME.resolve(type.replace('.', '/') + ".r" + revision + ".json");
    }

    static boolean exists(Path file) {
        return Files.exists(file);
    }

    static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    /// Writes a file that is missing; what was once decided is never written over.
    static void writeMissing(Path file, byte[] json) throws IOException {
        if (!exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, json);
        }
    }

    static Set<Path> all() throws IOException {
        try (var files = Files.walk(HOME)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
