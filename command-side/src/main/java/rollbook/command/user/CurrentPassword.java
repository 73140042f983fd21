package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.user.guessing.Guesses;
import rollbook.command.user.password.Passwords;
import rollbook.edge.ClientAddress;
import rollbook.edge.CommandRejected;
import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.events.UserId;

import java.util.Optional;

/// Asks somebody who is signed in for the password once more. Wrong ones count as wrong sign-ins
/// do, so that a token that was left behind is no way to guess it.
@Component
public class CurrentPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Guesses guesses;
    private final SecurityLog security;

    CurrentPassword(Accounts accounts, Passwords passwords, Guesses guesses, SecurityLog security) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.security = security;
    }

    /// The caller's account, if that is its password.
    ///
    /// @throws CommandRejected 403 `user.password-wrong`
    /// @throws ProblemException 429 `auth.too-many-failures`
    public Account prove(CurrentUser caller, String password, ClientAddress from) {
        var account =
                accounts.ofUser(caller.id())
                        .orElseThrow(() -> new ProblemException(ProblemCode.AUTH_REJECTED));
        return guesses.attempt(account.email().value(), from, () -> proved(account, password))
                .orElseThrow(() -> refused(caller.id()));
    }

    private Optional<Account> proved(Account account, String password) {
        return passwords.matches(password, account.passwordHash())
                ? Optional.of(account)
                : Optional.empty();
    }

    private CommandRejected refused(UserId user) {
        security.note(Happening.SIGN_IN_FAILED, user, "password asked for again");
        return wrong();
    }

    static CommandRejected wrong() {
        return new CommandRejected(UserRejection.PASSWORD_WRONG, "The password is wrong.");
    }
}
