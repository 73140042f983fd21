package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.mail.MailKind;
import rollbook.command.user.UserCommand.VerifyEmail;
import rollbook.command.user.password.Secret;
import rollbook.edge.CommandRejected;

/// Proves an address by a mailed token. The event comes before the token is spent: should the
/// process die in between, the token works again and changes nothing.
@Component
class EmailVerification {
    private final Verifications verifications;
    private final Accounts accounts;
    private final Commands commands;

    EmailVerification(Verifications verifications, Accounts accounts, Commands commands) {
        this.verifications = verifications;
        this.accounts = accounts;
        this.commands = commands;
    }

    void verify(Secret token) {
        var owner =
                verifications
                        .find(token)
                        .filter(this::provesAccount)
                        .map(MailedProof::userId)
                        .orElseThrow(EmailVerification::refused);
        commands.send(new VerifyEmail(owner), owner);
        if (!verifications.spend(token)) {
            throw refused();
        }
    }

    private boolean provesAccount(MailedProof proof) {
        return proof.purpose() == MailKind.VERIFY_EMAIL
                && accounts.ofUser(proof.userId())
                        .map(account -> verifications.hash(account.email()))
                        .filter(proof.addressHash()::equals)
                        .isPresent();
    }

    private static CommandRejected refused() {
        return new CommandRejected(
                UserRejection.TOKEN_INVALID, "This token is unknown, used or out of date.");
    }
}
