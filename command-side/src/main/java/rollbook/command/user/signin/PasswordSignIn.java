package rollbook.command.user.signin;

import org.springframework.stereotype.Component;

import rollbook.command.user.Account;
import rollbook.command.user.Accounts;
import rollbook.command.user.EmailAddress;
import rollbook.command.user.Users;
import rollbook.command.user.password.Passwords;
import rollbook.events.UserId;

import java.util.Optional;

/// Proves by a password who one is. An account that does not exist costs the same time and gets the
/// same answer as a wrong password.
@Component
class PasswordSignIn {
    private final Accounts accounts;
    private final Users users;
    private final Passwords passwords;
    private final FailedSignIns failures;

    PasswordSignIn(Accounts accounts, Users users, Passwords passwords, FailedSignIns failures) {
        this.accounts = accounts;
        this.users = users;
        this.passwords = passwords;
        this.failures = failures;
    }

    /// Empty when address or password are wrong.
    Optional<UserId> authenticate(String written, String password) {
        var email = EmailAddress.read(written);
        var name = email.map(EmailAddress::value).orElse(written);
        failures.refuseWhileBlocked(name);
        var account = email.flatMap(accounts::ofAddress);
        var matches = matches(password, account);
        // Guesses that ran beside this one may have used up the free failures meanwhile.
        failures.refuseWhileBlocked(name);
        var user = account.map(Account::userId).filter(_ -> matches);
        if (user.flatMap(users::find).isPresent()) {
            failures.forget(name);
            return user;
        }
        failures.add(name);
        SecurityLog.note("sign-in-failed", account.map(Account::userId).orElse(null));
        return Optional.empty();
    }

    private boolean matches(String password, Optional<Account> account) {
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        return passwords.matches(password, account.get().passwordHash());
    }
}
