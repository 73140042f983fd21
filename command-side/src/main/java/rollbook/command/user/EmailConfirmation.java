package rollbook.command.user;

import org.jspecify.annotations.Nullable;
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
        var wish = reserved(proof);
        send(user, wish);
        transaction.executeWithoutResult(_ -> conclude(token, user, wish.former()));
        security.note(Happening.EMAIL_CHANGED, user);
    }

    private Wish reserved(MailedProof proof) {
        try {
            return transaction.execute(_ -> reserve(proof));
        } catch (DuplicateKeyException _) {
            throw taken();
        }
    }

    /// Whoever locks the account or changes its password waits meanwhile, or did so before: then
    /// there is no such wish any more.
    private Wish reserve(MailedProof proof) {
        var user = proof.userId();
        var account = accounts.heldUnlocked(user).orElseThrow(Verifications::refused);
        var wish = wish(proof);
        if (account.email().equals(wish.email())) {
            return wish;
        }
        if (!accounts.changeEmail(user, wish.email())) {
            throw taken();
        }
        changes.keepFormer(user, account.email());
        return new Wish(wish.email(), account.email());
    }

    private Wish wish(MailedProof proof) {
        return changes.find(proof.userId())
                .filter(wish -> verifications.proves(proof, wish.email()))
                .orElseThrow(Verifications::refused);
    }

    /// A lock that came in between has the last word.
    private void send(UserId user, Wish wish) {
        try {
            commands.send(new ConfirmEmail(user, wish.email()), user);
        } catch (CommandRejected rejected) {
            if (wish.former() != null) {
                accounts.changeEmail(user, wish.former());
            }
            throw rejected;
        }
    }

    private void conclude(Secret token, UserId user, @Nullable EmailAddress former) {
        if (!verifications.spend(token)) {
            throw Verifications.refused();
        }
        if (former != null) {
            outbox.put(UuidV7.next(), MailKind.EMAIL_CHANGED, user, former.value());
        }
        changes.forget(user);
        signIns.raiseTokenVersion(user);
    }

    private static CommandRejected taken() {
        return new CommandRejected(
                UserRejection.EMAIL_TAKEN, "This address has an account of its own by now.");
    }
}
