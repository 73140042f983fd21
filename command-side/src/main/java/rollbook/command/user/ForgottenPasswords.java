package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

/// Mails whoever forgot the password a token for another one. Nobody can tell, by the answer or by
/// the time it takes, whether the address has an account.
@Component
class ForgottenPasswords {
    private final Accounts accounts;
    private final Users users;
    private final Outbox outbox;
    private final EqualTime equalTime;
    private final SecurityLog security;

    ForgottenPasswords(
            Accounts accounts,
            Users users,
            Outbox outbox,
            EqualTime equalTime,
            SecurityLog security) {
        this.accounts = accounts;
        this.users = users;
        this.outbox = outbox;
        this.equalTime = equalTime;
        this.security = security;
    }

    void mail(EmailAddress email) {
        equalTime.spend(
                () -> {
                    var owner = accounts.ofAddress(email).map(Account::userId);
                    owner.filter(user -> users.find(user).isPresent()).ifPresent(this::mail);
                    security.note(Happening.PASSWORD_FORGOTTEN, owner.orElse(null));
                });
    }

    private void mail(UserId user) {
        outbox.put(UuidV7.next(), MailKind.RESET_PASSWORD, user);
    }
}
