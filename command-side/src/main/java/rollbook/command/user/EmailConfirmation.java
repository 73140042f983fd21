package rollbook.command.user;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.Commands;
import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.command.user.EmailChanges.Wish;
import rollbook.command.user.UserCommand.ConfirmEmail;
import rollbook.command.user.password.Secret;
import rollbook.edge.CommandRejected;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

/// Puts the address that was asked for in the place of the former, by the token that was mailed to
/// it. The row comes first, for it alone tells whether the address is free; then the event; then
/// the token is spent. Should the process die in between, the token works again.
@Component
class EmailConfirmation {
    private final EmailChanges changes;
    private final Verifications verifications;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Outbox outbox;
    private final Commands commands;
    private final TransactionTemplate transaction;
    private final SecurityLog security;

    EmailConfirmation(
            EmailChanges changes,
            Verifications verifications,
            Accounts accounts,
            SignIns signIns,
            Outbox outbox,
            Commands commands,
            TransactionTemplate transaction,
            SecurityLog security) {
        this.changes = changes;
        this.verifications = verifications;
        this.accounts = accounts;
        this.signIns = signIns;
        this.outbox = outbox;
        this.commands = commands;
        this.transaction = transaction;
        this.security = security;
    }

    void confirm(Secret token, MailedProof proof) {
        var user = proof.userId();
        var email = wish(proof).email();
        transaction.executeWithoutResult(_ -> reserve(user, email));
        commands.send(new ConfirmEmail(user, email), user);
        transaction.executeWithoutResult(_ -> conclude(token, proof));
        security.note(Happening.EMAIL_CHANGED, user);
    }

    private Wish wish(MailedProof proof) {
        return changes.find(proof.userId())
                .filter(wish -> verifications.proves(proof, wish.email()))
                .orElseThrow(Verifications::refused);
    }

    private void reserve(UserId user, EmailAddress email) {
        var former = accounts.ofUser(user).orElseThrow(Verifications::refused).email();
        if (former.equals(email)) {
            return;
        }
        try {
            accounts.changeEmail(user, email);
        } catch (DuplicateKeyException _) {
            throw new CommandRejected(
                    UserRejection.EMAIL_TAKEN, "This address has an account of its own by now.");
        }
        changes.keepFormer(user, former);
    }

    private void conclude(Secret token, MailedProof proof) {
        var former = wish(proof).former();
        if (!verifications.spend(token)) {
            throw Verifications.refused();
        }
        var user = proof.userId();
        if (former != null) {
            outbox.put(UuidV7.next(), MailKind.EMAIL_CHANGED, user, former.value());
        }
        changes.forget(user);
        signIns.raiseTokenVersion(user);
    }
}
