package rollbook.command.user;

import rollbook.command.user.password.LeakedPasswords;
import rollbook.command.user.password.Passwords;
import rollbook.edge.CommandRejected;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked of a password: length, and that it is neither who one is nor known from leaks.
/// Code points of the NFC form count.
public final class PasswordRule {
    public static final int MINIMUM = 12;
    public static final int MAXIMUM = 256;

    private static final Fault TOO_SHORT =
            new Fault(
                    UserRejection.PASSWORD_TOO_SHORT,
                    "must have at least " + MINIMUM + " characters");
    private static final Fault TOO_LONG =
            new Fault(
                    UserRejection.PASSWORD_TOO_LONG,
                    "must have at most " + MAXIMUM + " characters");
    private static final Fault GUESSABLE =
            new Fault(
                    UserRejection.PASSWORD_GUESSABLE, "must not be the e-mail address or the name");

    private static final Fault LEAKED =
            new Fault(
                    UserRejection.PASSWORD_LEAKED,
                    "must not be one that others have used and lost to a leak");

    private PasswordRule() {}

    /// Refuses what is no good password for this person.
    ///
    /// @throws CommandRejected `user.password-…`
    public static void check(String password, EmailAddress email, DisplayName displayName) {
        check("password", password, email, displayName);
    }

    /// The same of a password that stands in another field.
    static void check(String field, String password, EmailAddress email, DisplayName displayName) {
        find(password, email, displayName)
                .ifPresent(
                        fault -> {
                            throw CommandRejected.about(fault.reason(), field, fault.message());
                        });
    }

    private record Fault(UserRejection reason, String message) {}

    private static Optional<Fault> find(
            String password, EmailAddress email, DisplayName displayName) {
        if (password.length() > Passwords.LONGEST_WRITTEN) {
            return Optional.of(TOO_LONG);
        }
        var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        var length = normal.codePointCount(0, normal.length());
        if (length < MINIMUM || length > MAXIMUM) {
            return Optional.of(length < MINIMUM ? TOO_SHORT : TOO_LONG);
        }
        if (LeakedPasswords.contain(normal)) {
            return Optional.of(LEAKED);
        }
        var known = normal.strip().toLowerCase(Locale.ROOT);
        if (Stream.of(email.value(), email.localPart(), displayName.value())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(known::equals)) {
            return Optional.of(GUESSABLE);
        }
        return Optional.empty();
    }
}
