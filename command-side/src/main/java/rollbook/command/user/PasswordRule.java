package rollbook.command.user;

import rollbook.edge.CommandRejected;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/// What is asked of a password: length, and that it is not simply who one is. Code points of the
/// NFC form count.
public final class PasswordRule {
    public static final int MINIMUM = 12;
    public static final int MAXIMUM = 256;

    private PasswordRule() {}

    /// Refuses what is no good password for this person.
    ///
    /// @throws CommandRejected `user.password-…`
    public static void check(String password, EmailAddress email, DisplayName displayName) {
        var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        var length = normal.codePointCount(0, normal.length());
        if (length < MINIMUM) {
            throw refused(
                    UserRejection.PASSWORD_TOO_SHORT,
                    "must have at least " + MINIMUM + " characters");
        }
        if (length > MAXIMUM) {
            throw refused(
                    UserRejection.PASSWORD_TOO_LONG,
                    "must have at most " + MAXIMUM + " characters");
        }
        var known = normal.strip().toLowerCase(Locale.ROOT);
        if (Stream.of(email.value(), email.localPart(), displayName.value())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(known::equals)) {
            throw refused(
                    UserRejection.PASSWORD_GUESSABLE, "must not be the e-mail address or the name");
        }
    }

    private static CommandRejected refused(UserRejection reason, String message) {
        return CommandRejected.about(reason, "password", message);
    }
}
