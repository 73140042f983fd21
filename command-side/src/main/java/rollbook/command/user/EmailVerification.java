package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.user.UserCommand.VerifyEmail;
import rollbook.command.user.password.Secret;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;

/// Proves an address by a mailed token. The event comes before the token is spent: should the
/// process die in between, the token works again and changes nothing.
@Component
class EmailVerification {
    private final Verifications verifications;
    private final Accounts accounts;
    private final EmailConfirmation confirmation;
    private final Commands commands;
    private final SecurityLog security;

    EmailVerification(
            Verifications verifications,
            Accounts accounts,
            EmailConfirmation confirmation,
            Commands commands,
            SecurityLog security) {
        this.verifications = verifications;
        this.accounts = accounts;
        this.confirmation = confirmation;
        this.commands = commands;
        this.security = security;
    }

    void verify(Secret token) {
        var proof = verifications.find(token).orElseThrow(Verifications::refused);
        switch (proof.purpose()) {
            case VERIFY_EMAIL -> verify(token, proof);
            case CHANGE_EMAIL -> confirmation.confirm(token, proof);
            case EMAIL_TAKEN,
                    RESET_PASSWORD,
                    EMAIL_CHANGE_REQUESTED,
                    EMAIL_CHANGED,
                    PASSWORD_CHANGED,
                    LOCKED,
                    ERASED ->
                    throw Verifications.refused();
        }
    }

    private void verify(Secret token, MailedProof proof) {
        var owner =
                accounts.ofUser(proof.userId())
                        .filter(account -> verifications.proves(proof, account.email()))
                        .map(Account::userId)
                        .orElseThrow(Verifications::refused);
        commands.send(new VerifyEmail(owner), owner);
        if (!verifications.spend(token)) {
            throw Verifications.refused();
        }
        security.note(Happening.EMAIL_VERIFIED, owner);
    }
}
