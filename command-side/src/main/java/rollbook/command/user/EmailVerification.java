package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.user.UserCommand.VerifyEmail;
import rollbook.command.user.password.Secret;
import rollbook.edge.CommandRejected;

/// Proves an address by a mailed token. The event comes before the token is spent: should the
/// process die in between, the token works again and changes nothing.
@Component
class EmailVerification {
    private final Verifications verifications;
    private final Commands commands;

    EmailVerification(Verifications verifications, Commands commands) {
        this.verifications = verifications;
        this.commands = commands;
    }

    void verify(Secret token) {
        var owner = verifications.owner(token).orElseThrow(EmailVerification::refused);
        commands.send(new VerifyEmail(owner), owner);
        if (!verifications.spend(token)) {
            throw refused();
        }
    }

    private static CommandRejected refused() {
        return new CommandRejected(
                UserRejection.TOKEN_INVALID, "This token is unknown, used or out of date.");
    }
}
