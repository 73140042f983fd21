package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;

import java.util.regex.Pattern;

final class IdempotencyKey {
    private static final Pattern VALID = Pattern.compile("[!-~]{1,64}");

    private IdempotencyKey() {}

    static @Nullable String checked(@Nullable String key) {
        if (key != null && !VALID.matcher(key).matches()) {
            throw new ProblemException(
                    "idempotency.key-invalid", 400, "A key has 1 to 64 visible ASCII characters.");
        }
        return key;
    }
}
