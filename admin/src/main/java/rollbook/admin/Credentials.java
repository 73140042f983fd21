package rollbook.admin;

import rollbook.client.Rollbook;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/// The tokens of the last sign-in, in a file that only its owner can read.
final class Credentials {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /// What stands in the file.
    record Stored(String url, String accessToken, String refreshToken) {}

    Credentials(Path file) {
        this.file = file;
    }

    /// Below `$XDG_CONFIG_HOME`, else below `~/.config`.
    static Credentials ofUser(Map<String, String> environment) {
        var base = environment.get("XDG_CONFIG_HOME");
        var config =
                base == null || base.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".config")
                        : Path.of(base);
        return new Credentials(config.resolve("rollbook").resolve("admin.json"));
    }

    Optional<Stored> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), Stored.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void keep(String url, Rollbook signedIn) {
        var stored = new Stored(url, signedIn.accessToken(), signedIn.refreshToken());
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var ownerOnly = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            Files.writeString(file, JSON.writeValueAsString(stored));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
