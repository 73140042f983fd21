package rollbook.command.user;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.Commands;
import rollbook.command.user.UserCommand.ChangePassword;
import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;

/// Another password by knowing the former. The event comes first: should the process die after it,
/// the former password is in force and the change may be asked for again.
@Component
class PasswordChange {
    private final CurrentPassword currentPassword;
    private final NewPasswords newPasswords;
    private final Commands commands;
    private final TransactionTemplate transaction;
    private final SecurityLog security;

    PasswordChange(
            CurrentPassword currentPassword,
            NewPasswords newPasswords,
            Commands commands,
            TransactionTemplate transaction,
            SecurityLog security) {
        this.currentPassword = currentPassword;
        this.newPasswords = newPasswords;
        this.commands = commands;
        this.transaction = transaction;
        this.security = security;
    }

    void change(CurrentUser caller, String former, String wanted, ClientAddress from) {
        var account = currentPassword.prove(caller, former, from);
        var hash = newPasswords.hash(wanted, account);
        commands.send(new ChangePassword(caller.id()), caller);
        transaction.executeWithoutResult(
                _ -> {
                    if (!newPasswords.replace(account, hash, caller.signInId())) {
                        throw CurrentPassword.wrong();
                    }
                });
        security.note(Happening.PASSWORD_CHANGED, caller.id());
    }
}
