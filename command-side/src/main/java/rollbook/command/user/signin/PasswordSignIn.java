package rollbook.command.user.signin;

import org.springframework.stereotype.Component;

import rollbook.command.user.Account;
import rollbook.command.user.Accounts;
import rollbook.command.user.EmailAddress;
import rollbook.command.user.Users;
import rollbook.command.user.guessing.Guesses;
import rollbook.command.user.password.Passwords;
import rollbook.edge.ClientAddress;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;

import java.util.Optional;

/// Proves by a password who one is. An account that does not exist costs the same time and gets the
/// same answer as a wrong password.
@Component
class PasswordSignIn {
    private final Accounts accounts;
    private final Users users;
    private final Passwords passwords;
    private final Guesses guesses;
    private final SecurityLog security;

    PasswordSignIn(
            Accounts accounts,
            Users users,
            Passwords passwords,
            Guesses guesses,
            SecurityLog security) {
        this.accounts = accounts;
        this.users = users;
        this.passwords = passwords;
        this.guesses = guesses;
        this.security = security;
    }

    /// Empty when address or password are wrong.
    Optional<Account> authenticate(String written, String password, ClientAddress from) {
        var email = EmailAddress.read(written);
        var account = email.flatMap(accounts::ofAddress);
        var name = email.map(EmailAddress::value).orElse(written);
        var proved = guesses.attempt(name, from, () -> proved(account, password));
        if (proved.isEmpty()) {
            security.note(Happening.SIGN_IN_FAILED, account.map(Account::userId).orElse(null));
        }
        return proved;
    }

    private Optional<Account> proved(Optional<Account> account, String password) {
        return matches(password, account)
                ? account.filter(known -> users.find(known.userId()).isPresent())
                        .flatMap(known -> upToDate(known, password))
                : Optional.empty();
    }

    /// Now that the password is at hand, a hash of former parameters gives way to one of today's.
    /// Where another sign-in was first, its hash counts.
    private Optional<Account> upToDate(Account proved, String password) {
        if (!passwords.isOutdated(proved.passwordHash())) {
            return Optional.of(proved);
        }
        var hash = passwords.hash(password);
        return accounts.replacePassword(proved, hash)
                ? Optional.of(new Account(proved.email(), proved.userId(), hash))
                : accounts.ofAddress(proved.email())
                        .filter(now -> passwords.matches(password, now.passwordHash()));
    }

    private boolean matches(String password, Optional<Account> account) {
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        return passwords.matches(password, account.get().passwordHash());
    }
}
