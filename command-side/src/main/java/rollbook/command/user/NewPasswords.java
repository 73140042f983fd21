package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.command.user.password.Passwords;
import rollbook.edge.token.SignInEnd;
import rollbook.edge.token.SignIns;
import rollbook.store.UuidV7;

/// Puts another password in the place of one, and ends what the former one opened, with a change of
/// the address that waits. A sign-in that is under way with the former one comes too late, see
/// [Accounts#stillOpens].
@Component
class NewPasswords {
    private final Users users;
    private final Passwords passwords;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Verifications verifications;
    private final EmailChanges emailChanges;
    private final Outbox outbox;

    NewPasswords(
            Users users,
            Passwords passwords,
            Accounts accounts,
            SignIns signIns,
            Verifications verifications,
            EmailChanges emailChanges,
            Outbox outbox) {
        this.users = users;
        this.passwords = passwords;
        this.accounts = accounts;
        this.signIns = signIns;
        this.verifications = verifications;
        this.emailChanges = emailChanges;
        this.outbox = outbox;
    }

    /// The hash of a new password for that account.
    ///
    /// @throws CommandRejected `user.password-…`, about the field `newPassword`
    String hash(String password, Account account) {
        var name = new DisplayName(users.displayName(account.userId()));
        PasswordRule.check("newPassword", password, account.email(), name);
        return passwords.hash(password);
    }

    /// Within the caller's transaction. False when the former password is gone already.
    ///
    /// @param keptSignInId the sign-in that goes on, with another access token
    boolean replace(Account former, String hash, String keptSignInId) {
        if (!accounts.replacePassword(former, hash)) {
            return false;
        }
        var user = former.userId();
        signIns.endOthers(user, keptSignInId, SignInEnd.PASSWORD_CHANGED);
        signIns.raiseTokenVersion(user);
        verifications.discard(user, MailKind.RESET_PASSWORD);
        emailChanges.drop(user);
        outbox.put(UuidV7.next(), MailKind.PASSWORD_CHANGED, user);
        return true;
    }
}
