package rollbook.command.user;

import rollbook.edge.CommandRejected;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address as it is compared: surrounding spaces cut, lower case. The syntax is what HTML
/// calls a valid e-mail address, so it is ASCII and holds nothing that could end a mail header.
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final char LAST_OF_ASCII = 0x7F;

    /// Nothing longer is even looked at; room for spaces around.
    private static final int LONGEST_WRITTEN = 1_024;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")*");

    /// What mail servers take besides: no dot at the ends nor two at once (RFC 5322), and nothing
    /// that reads as an encoded word (RFC 2047).
    private static final Pattern UNDELIVERABLE = Pattern.compile("^\\.|\\.\\.|\\.@|=\\?");

    public EmailAddress {
        if (!isWellFormed(value)) {
            throw refused();
        }
    }

    /// Normalizes what was written, for mail to go there.
    ///
    /// @throws CommandRejected `user.email-invalid`
    public static EmailAddress of(String written) {
        var email = new EmailAddress(normalized(written));
        if (UNDELIVERABLE.matcher(email.value()).find()) {
            throw refused();
        }
        return email;
    }

    /// The address that was written, if it is one.
    public static Optional<EmailAddress> read(String written) {
        return Optional.of(normalized(written))
                .filter(EmailAddress::isWellFormed)
                .map(EmailAddress::new);
    }

    /// Empty where no address can come of it. Lower case comes after the look at the letters: the
    /// Kelvin sign would become a k.
    private static String normalized(String written) {
        if (written.length() > LONGEST_WRITTEN
                || written.chars().anyMatch(letter -> letter > LAST_OF_ASCII)) {
            return "";
        }
        var from = 0;
        var to = written.length();
        while (from < to && written.charAt(from) == ' ') {
            from++;
        }
        while (to > from && written.charAt(to - 1) == ' ') {
            to--;
        }
        return written.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /// The part in front of the @.
    String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    private static CommandRejected refused() {
        return CommandRejected.about(
                UserRejection.EMAIL_INVALID, "email", "must be an e-mail address");
    }

    private static boolean isWellFormed(String text) {
        return text.length() <= LONGEST && SYNTAX.matcher(text).matches();
    }
}
