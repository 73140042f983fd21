package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.mail.Language;
import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.command.user.UserCommand.SignUp;
import rollbook.command.user.password.Passwords;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

/// Signing up. Whoever signs up can't tell a taken address from a free one: both cost a hash and
/// two writes, and only the mail says which it was.
@Component
class SignUps {
    private final Passwords passwords;
    private final EmailReservations reservations;
    private final Outbox outbox;
    private final Commands commands;
    private final EqualTime equalTime;
    private final SecurityLog security;

    SignUps(
            Passwords passwords,
            EmailReservations reservations,
            Outbox outbox,
            Commands commands,
            EqualTime equalTime,
            SecurityLog security) {
        this.passwords = passwords;
        this.reservations = reservations;
        this.outbox = outbox;
        this.commands = commands;
        this.equalTime = equalTime;
        this.security = security;
    }

    void signUp(EmailAddress email, DisplayName displayName, String password, Language language) {
        PasswordRule.check(password, email, displayName);
        var hash = passwords.hash(password);
        var userId = new UserId(UuidV7.next());
        equalTime.spend(() -> reserve(new Account(email, userId, hash), displayName, language));
    }

    private void reserve(Account account, DisplayName displayName, Language language) {
        reservations
                .reserve(account, language)
                .ifPresentOrElse(
                        owner -> outbox.put(UuidV7.next(), MailKind.EMAIL_TAKEN, owner),
                        () -> register(account, displayName));
    }

    private void register(Account account, DisplayName displayName) {
        var userId = account.userId();
        commands.send(new SignUp(userId, account.email(), displayName), userId);
        security.note(Happening.SIGNED_UP, userId);
    }
}
