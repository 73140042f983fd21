package rollbook.command.user;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.command.user.UserCommand.ChangeEmail;
import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.FreshSignIn;
import rollbook.store.UuidV7;

/// Asking for another address. The answer is the same for one that is taken: only its owner, and
/// whoever reads the mail of a free one, learn which it was.
@Component
class EmailChangeRequest {
    private final FreshSignIn fresh;
    private final CurrentPassword currentPassword;
    private final Accounts accounts;
    private final EmailChanges changes;
    private final Outbox outbox;
    private final Commands commands;
    private final TransactionTemplate transaction;
    private final EqualTime equalTime;
    private final SecurityLog security;

    EmailChangeRequest(
            FreshSignIn fresh,
            CurrentPassword currentPassword,
            Accounts accounts,
            EmailChanges changes,
            Outbox outbox,
            Commands commands,
            TransactionTemplate transaction,
            EqualTime equalTime,
            SecurityLog security) {
        this.fresh = fresh;
        this.currentPassword = currentPassword;
        this.accounts = accounts;
        this.changes = changes;
        this.outbox = outbox;
        this.commands = commands;
        this.transaction = transaction;
        this.equalTime = equalTime;
        this.security = security;
    }

    Accepted make(CurrentUser caller, EmailAddress email, String password, ClientAddress from) {
        fresh.require(caller);
        var account = currentPassword.prove(caller, password, from);
        security.note(Happening.EMAIL_CHANGE_REQUESTED, caller.id());
        return equalTime.spend(
                () -> {
                    var accepted = commands.send(new ChangeEmail(caller.id(), email), caller);
                    if (!email.equals(account.email())) {
                        put(account, email);
                    }
                    return accepted;
                });
    }

    /// Unless the account was closed or locked since, or has another password: whatever does so
    /// waits for this to end, and then drops the wish.
    void put(Account proved, EmailAddress email) {
        transaction.executeWithoutResult(
                _ -> {
                    if (!accounts.stillOpens(proved)) {
                        throw new ProblemException(ProblemCode.AUTH_REJECTED);
                    }
                    mail(proved, email);
                });
    }

    /// The address that is learns of it whether the other one is free or not, or it would tell.
    private void mail(Account proved, EmailAddress email) {
        var user = proved.userId();
        var former = proved.email().value();
        outbox.put(UuidV7.next(), MailKind.EMAIL_CHANGE_REQUESTED, user, former);
        accounts.ofAddress(email)
                .map(Account::userId)
                .ifPresentOrElse(
                        owner -> outbox.put(UuidV7.next(), MailKind.EMAIL_TAKEN, owner),
                        () -> {
                            changes.put(user, email);
                            outbox.put(UuidV7.next(), MailKind.CHANGE_EMAIL, user, email.value());
                        });
    }
}
