package rollbook.command.mail;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a mail is about. Each kind has texts of its own, a token in its link or none, and a limit
/// of its own, so that a flood of one kind leaves room for the others.
public enum MailKind {
    /// To a newcomer: prove this address.
    VERIFY_EMAIL(6, Duration.ofHours(1), Duration.ofHours(1)),
    /// To the owner of an address with which somebody tried to sign up, or that somebody wanted.
    EMAIL_TAKEN(2, Duration.ofHours(1), null),
    /// To whoever forgot the password: choose another one. Three can wait, one of them is alive.
    RESET_PASSWORD(3, Duration.ofMinutes(15), Duration.ofMinutes(15)),
    /// To a new address: prove it, then it becomes the account's.
    CHANGE_EMAIL(3, Duration.ofHours(1), Duration.ofHours(1)),
    /// To the address that is the account's: somebody asked for another one.
    EMAIL_CHANGE_REQUESTED(3, Duration.ofHours(1), null),
    /// To the address that was the account's: another one is now.
    EMAIL_CHANGED(6, Duration.ofHours(1), null),
    /// The password is another one now, changed or reset.
    PASSWORD_CHANGED(6, Duration.ofHours(1), null),
    /// An administrator locked the account.
    LOCKED(2, Duration.ofHours(1), null),
    /// The account is gone. Put it in while the account still is there, for the language.
    ERASED(1, Duration.ofHours(1), null);

    private final int most;
    private final Duration window;
    private final @Nullable Duration linkLife;

    MailKind(int most, Duration window, @Nullable Duration linkLife) {
        this.most = most;
        this.window = window;
        this.linkLife = linkLife;
    }

    /// How it is called where it is stored, and in the names of its texts: `verify-email`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of that code.
    public static MailKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// How long the token in its link is good, from when the mail leaves.
    ///
    /// @throws IllegalStateException when it has no such link
    public Duration linkLife() {
        if (linkLife == null) {
            throw new IllegalStateException(code() + " carries no token");
        }
        return linkLife;
    }

    /// How many of this kind one person gets within [#window].
    int most() {
        return most;
    }

    Duration window() {
        return window;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(MailKind::code).toList();
    }
}
