package rollbook.command.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.command.mail.PersonalMails;
import rollbook.command.user.UserCommand.Erase;
import rollbook.command.user.guessing.Guesses;
import rollbook.edge.CommandRejected;
import rollbook.edge.token.SignInEnd;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

/// What becomes of an account whose owner wants to be forgotten.
@Component
public class ClosedAccounts {
    private final Accounts accounts;
    private final Admins admins;
    private final EmailChanges changes;
    private final Guesses guesses;
    private final SignIns signIns;
    private final Outbox outbox;
    private final PersonalMails mails;
    private final Commands commands;
    private final JdbcClient database;

    ClosedAccounts(
            Accounts accounts,
            Admins admins,
            EmailChanges changes,
            Guesses guesses,
            SignIns signIns,
            Outbox outbox,
            PersonalMails mails,
            Commands commands,
            JdbcClient database) {
        this.accounts = accounts;
        this.admins = admins;
        this.changes = changes;
        this.guesses = guesses;
        this.signIns = signIns;
        this.outbox = outbox;
        this.mails = mails;
        this.commands = commands;
        this.database = database;
    }

    /// Does `work`, after which there is no such user, unless nobody would be left to administer
    /// this installation.
    ///
    /// @throws CommandRejected `user.last-admin`
    public void unlessLastAdmin(UserId user, Runnable work) {
        admins.leaving(
                user,
                last -> {
                    if (last) {
                        throw new CommandRejected(
                                UserRejection.LAST_ADMIN,
                                "Somebody has to administer this installation.");
                    }
                    work.run();
                    return user;
                });
    }

    /// Frees the address, ends every sign-in and, where mail reaches people, tells the owner. Takes
    /// part in the caller's transaction.
    public void close(Account account) {
        var user = account.userId();
        if (mails.leave()) {
            outbox.put(UuidV7.next(), MailKind.ERASED, user, account.email().value());
        }
        accounts.remove(user);
        changes.forget(user);
        delete("delete from log.site_admin where user_id = :user", user);
        signIns.endAll(user, SignInEnd.ERASED);
        signIns.raiseTokenVersion(user);
        guesses.forget(account.email().value());
    }

    /// Puts on record that there is no such user any more.
    public void farewell(UserId user) {
        commands.send(new Erase(user));
    }

    /// Removes the links that were mailed, and looks once more at all that was removed at first.
    public void clearOut(UserId user) {
        accounts.remove(user);
        changes.forget(user);
        delete("delete from log.site_admin where user_id = :user", user);
        delete("delete from log.verification where user_id = :user", user);
        signIns.endAll(user, SignInEnd.ERASED);
    }

    private void delete(String sql, UserId user) {
        database.sql(sql).param("user", user.toString()).update();
    }
}
