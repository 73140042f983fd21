package rollbook.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The ordinary user that every Unix has, for tests that run as root.
final class Nobody {
    static final List<String> PREFIX =
            List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");

    private Nobody() {}

    static void assumeThatWeCanBe() {
        var trial = new ArrayList<>(PREFIX);
        trial.add("true");
        assumeTrue(Tools.run(trial).succeeded(), "only root can be somebody else");
    }

    static UserPrincipal principal() throws IOException {
        return FileSystems.getDefault()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName("nobody");
    }

    /// A copy of our class path that anybody can read.
    static String readable(Path copies) throws IOException {
        Files.createDirectory(copies);
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var copy = copies.resolve(entries.size() + "-" + Path.of(entry).getFileName());
            if (Files.exists(Path.of(entry))) entries.add(copied(Path.of(entry), copy).toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path copied(Path tree, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(tree.relativize(file).toString()));
            }
        }
        return copy;
    }
}
