package rollbook.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/// The server's programs, unpacked below the home from the archive on the class path.
///
/// @param directory what holds `bin`
record Binaries(Path directory) {
    private static final String PREFIX = "postgresql-";

    static Binaries unpackedBelow(Path home) {
        try {
            var directory = home.resolve(PREFIX + version());
            if (!Files.isDirectory(directory)) unpack(home, directory);
            return new Binaries(directory);
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "PostgreSQL could not be unpacked below %s: %s."
                            .formatted(home, e.getMessage()),
                    e);
        }
    }

    static String version() {
        var properties = new Properties();
        try (var in = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    static String majorVersion() {
        return version().split("\\.", -1)[0];
    }

    Path tool(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void unpack(Path home, Path directory) throws IOException {
        var fresh = home.resolve(directory.getFileName() + ".new");
        Archive.delete(fresh);
        try (var in = Binaries.class.getResourceAsStream(resource())) {
            if (in == null) {
                throw new PostgresUnavailable(
                        "There is no embedded PostgreSQL for this machine (%s): give --db-url."
                                .formatted(resource()));
            }
            Archive.unpack(in, fresh);
        }
        try (Stream<Path> programs = Files.list(fresh.resolve("bin"))) {
            for (var program : programs.toList()) Ownership.makeExecutable(program);
        }
        Ownership.hand(fresh, home);
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String resource() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var system = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
        var arm = System.getProperty("os.arch", "").equals("aarch64");
        return "/postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    }
}
