package rollbook.command.user;

import org.springframework.stereotype.Component;

import rollbook.command.mail.Letter;
import rollbook.command.mail.LetterWriter;
import rollbook.command.mail.Outbox;
import rollbook.command.mail.QueuedMail;
import rollbook.command.user.password.Secret;
import rollbook.edge.Secrets;
import rollbook.events.UserId;

import java.util.Optional;
import java.util.UUID;

/// The mails about an account. The token in a mail is derived from the mail's id and the master
/// key, so a mail that leaves twice carries the same token, and none lies in the outbox.
@Component
class AccountMails implements LetterWriter {
    private static final String VERIFY_EMAIL = "verify-email";
    private static final String EMAIL_TAKEN = "email-taken";

    private final Outbox outbox;
    private final Accounts accounts;
    private final Users users;
    private final Verifications verifications;
    private final MailTexts texts;
    private final Secrets secrets;

    AccountMails(
            Outbox outbox,
            Accounts accounts,
            Users users,
            Verifications verifications,
            MailTexts texts,
            Secrets secrets) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.users = users;
        this.verifications = verifications;
        this.texts = texts;
        this.secrets = secrets;
    }

    void askToVerify(UUID mailId, UserId userId) {
        outbox.put(mailId, VERIFY_EMAIL, userId);
    }

    void warnOfTakenEmail(UUID mailId, UserId owner) {
        outbox.put(mailId, EMAIL_TAKEN, owner);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        return accounts.ofUser(mail.to())
                .map(account -> account.email().value())
                .flatMap(
                        address ->
                                switch (mail.kind()) {
                                    case VERIFY_EMAIL -> verification(mail, address);
                                    case EMAIL_TAKEN -> Optional.of(texts.emailTaken(address));
                                    default ->
                                            throw new IllegalStateException(
                                                    "no mail is called " + mail.kind());
                                });
    }

    private Optional<Letter> verification(QueuedMail mail, String address) {
        if (users.find(mail.to()).map(Person::emailVerified).orElse(true)) {
            return Optional.empty();
        }
        var token = Secret.of(secrets.derive("rollbook/verify-email/" + mail.mailId()));
        verifications.open(token, mail.to());
        return Optional.of(texts.verifyEmail(address, token));
    }
}
