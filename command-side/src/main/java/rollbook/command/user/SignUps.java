package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.user.UserCommand.SignUp;
import rollbook.command.user.password.Passwords;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

/// Signing up. Whoever signs up can't tell a taken address from a free one: both cost a hash and
/// two writes, and only the mail says which it was.
@Component
class SignUps {
    private final Passwords passwords;
    private final EmailReservations reservations;
    private final AccountMails mails;
    private final Commands commands;

    SignUps(
            Passwords passwords,
            EmailReservations reservations,
            AccountMails mails,
            Commands commands) {
        this.passwords = passwords;
        this.reservations = reservations;
        this.mails = mails;
        this.commands = commands;
    }

    void signUp(EmailAddress email, DisplayName displayName, String password) {
        PasswordRule.check(password, email, displayName);
        var hash = passwords.hash(password);
        var userId = new UserId(UuidV7.next());
        reservations
                .reserve(email, userId, hash)
                .ifPresentOrElse(
                        owner -> mails.warnOfTakenEmail(UuidV7.next(), owner),
                        () -> commands.send(new SignUp(userId, email, displayName), userId));
    }
}
