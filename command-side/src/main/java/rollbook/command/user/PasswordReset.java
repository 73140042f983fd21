package rollbook.command.user;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.Commands;
import rollbook.command.mail.MailKind;
import rollbook.command.user.UserCommand.ResetPassword;
import rollbook.command.user.guessing.Guesses;
import rollbook.command.user.password.Secret;
import rollbook.edge.ClientAddress;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;

import java.util.Optional;

/// Another password by a mailed token, for whoever forgot the former. It ends every sign-in, and a
/// change of the e-mail address that somebody may have asked for meanwhile.
@Component
class PasswordReset {
    private static final String NONE = "";

    private final Verifications verifications;
    private final Accounts accounts;
    private final NewPasswords newPasswords;
    private final Guesses guesses;
    private final Commands commands;
    private final TransactionTemplate transaction;
    private final SecurityLog security;

    PasswordReset(
            Verifications verifications,
            Accounts accounts,
            NewPasswords newPasswords,
            Guesses guesses,
            Commands commands,
            TransactionTemplate transaction,
            SecurityLog security) {
        this.verifications = verifications;
        this.accounts = accounts;
        this.newPasswords = newPasswords;
        this.guesses = guesses;
        this.commands = commands;
        this.transaction = transaction;
        this.security = security;
    }

    /// A password that the rules refuse leaves the token good.
    void reset(Secret token, String wanted, ClientAddress from) {
        var account =
                verifications
                        .find(token)
                        .filter(proof -> proof.purpose() == MailKind.RESET_PASSWORD)
                        .flatMap(this::account)
                        .orElseThrow(Verifications::refused);
        var user = account.userId();
        var hash = newPasswords.hash(wanted, account);
        commands.send(new ResetPassword(user), user);
        transaction.executeWithoutResult(_ -> replace(token, account, hash));
        guesses.settle(account.email().value(), from);
        security.note(Happening.PASSWORD_RESET, user);
    }

    private Optional<Account> account(MailedProof proof) {
        return accounts.ofUser(proof.userId())
                .filter(account -> verifications.proves(proof, account.email()));
    }

    private void replace(Secret token, Account account, String hash) {
        if (!verifications.spend(token) || !newPasswords.replace(account, hash, NONE)) {
            throw Verifications.refused();
        }
    }
}
