package rollbook.command.user;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.command.user.UserCommand.Lock;
import rollbook.command.user.UserCommand.Unlock;
import rollbook.edge.CurrentUser;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.SignInEnd;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

/// Keeps people out and lets them in again. The event comes first; asked for again, whatever a dead
/// process left undone is done.
@Component
class Locks {
    private final Admins admins;
    private final Accounts accounts;
    private final EmailChanges emailChanges;
    private final SignIns signIns;
    private final Outbox outbox;
    private final Commands commands;
    private final TransactionTemplate transaction;
    private final SecurityLog security;

    Locks(
            Admins admins,
            Accounts accounts,
            EmailChanges emailChanges,
            SignIns signIns,
            Outbox outbox,
            Commands commands,
            TransactionTemplate transaction,
            SecurityLog security) {
        this.admins = admins;
        this.accounts = accounts;
        this.emailChanges = emailChanges;
        this.signIns = signIns;
        this.outbox = outbox;
        this.commands = commands;
        this.transaction = transaction;
        this.security = security;
    }

    Accepted lock(UserId user, CurrentUser admin) {
        var accepted = admins.leaving(user, last -> commands.send(new Lock(user, last), admin));
        transaction.executeWithoutResult(_ -> keepOut(user, !accepted.events().isEmpty()));
        security.note(Happening.USER_LOCKED, user);
        return accepted;
    }

    Accepted unlock(UserId user, CurrentUser admin) {
        var accepted = commands.send(new Unlock(user), admin);
        accounts.lock(user, false);
        security.note(Happening.USER_UNLOCKED, user);
        return accepted;
    }

    private void keepOut(UserId user, boolean news) {
        accounts.lock(user, true);
        emailChanges.drop(user);
        signIns.endAll(user, SignInEnd.LOCKED);
        signIns.raiseTokenVersion(user);
        if (news) {
            outbox.put(UuidV7.next(), MailKind.LOCKED, user);
        }
    }
}
