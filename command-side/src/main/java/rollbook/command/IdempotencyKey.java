package rollbook.command;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;

import java.util.regex.Pattern;

/// The header by which a request may be sent twice and count once.
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VALID = Pattern.compile("[!-~]{1,64}");

    private IdempotencyKey() {}

    /// The key as it came, or null when none did.
    ///
    /// @throws ProblemException `idempotency.key-invalid`
    public static @Nullable String checked(@Nullable String key) {
        if (key != null && !VALID.matcher(key).matches()) {
            throw new ProblemException(
                    "idempotency.key-invalid", 400, "A key has 1 to 64 visible ASCII characters.");
        }
        return key;
    }
}
