package rollbook.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/// What opens the database. Printed never.
record Password(String text) {
    private static final int BYTES = 24;

    static Password random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Password(HexFormat.of().formatHex(bytes));
    }

    /// The superuser's, kept below the home from its first day on.
    static Password keptIn(Home home) {
        try {
            var file = home.password();
            if (!Files.exists(file) || Files.size(file) == 0) {
                Ownership.createSecret(file, random().text().getBytes(StandardCharsets.US_ASCII));
                Ownership.hand(file, home.directory());
            }
            return new Password(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Password";
    }
}
