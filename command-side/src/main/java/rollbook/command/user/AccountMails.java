package rollbook.command.user;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import rollbook.command.mail.Letter;
import rollbook.command.mail.LetterWriter;
import rollbook.command.mail.QueuedMail;
import rollbook.command.mail.Texts;
import rollbook.command.user.password.Secret;
import rollbook.edge.Secrets;

import java.util.Map;
import java.util.Optional;

/// Writes the mails about an account when they leave. The token in a mail is derived from the
/// mail's id and the master key, so a mail that leaves twice carries the same token, and none lies
/// in the outbox. Links come from configuration, never from a request.
@Component
class AccountMails implements LetterWriter {
    private final Accounts accounts;
    private final Users users;
    private final Verifications verifications;
    private final Texts texts;
    private final Secrets secrets;
    private final String site;

    AccountMails(
            Accounts accounts,
            Users users,
            Verifications verifications,
            Texts texts,
            Secrets secrets,
            @Value("${rollbook.public-url:http://localhost:8080}") String publicUrl) {
        this.accounts = accounts;
        this.users = users;
        this.verifications = verifications;
        this.texts = texts;
        this.secrets = secrets;
        site = publicUrl.replaceFirst("/+$", "");
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        return address(mail).filter(_ -> matters(mail)).map(address -> letter(mail, address));
    }

    private Optional<EmailAddress> address(QueuedMail mail) {
        return mail.address() == null
                ? accounts.ofUser(mail.to()).map(Account::email)
                : Optional.of(new EmailAddress(mail.address()));
    }

    /// An address that was proved meanwhile needs no proof, and one whose sign-up died half-way is
    /// nobody's yet.
    private boolean matters(QueuedMail mail) {
        return switch (mail.kind()) {
            case VERIFY_EMAIL ->
                    users.find(mail.to()).filter(person -> !person.emailVerified()).isPresent();
            case EMAIL_TAKEN -> users.find(mail.to()).isPresent();
            case RESET_PASSWORD,
                    CHANGE_EMAIL,
                    EMAIL_CHANGE_REQUESTED,
                    EMAIL_CHANGED,
                    PASSWORD_CHANGED,
                    LOCKED,
                    ERASED ->
                    true;
        };
    }

    private Letter letter(QueuedMail mail, EmailAddress address) {
        var values =
                switch (mail.kind()) {
                    case VERIFY_EMAIL, RESET_PASSWORD, CHANGE_EMAIL ->
                            Map.of("site", site, "token", openToken(mail, address).text());
                    case EMAIL_TAKEN,
                            EMAIL_CHANGE_REQUESTED,
                            EMAIL_CHANGED,
                            PASSWORD_CHANGED,
                            LOCKED,
                            ERASED ->
                            Map.of("site", site);
                };
        return texts.letter(mail, address.value(), values);
    }

    private Secret openToken(QueuedMail mail, EmailAddress address) {
        var label = "rollbook/" + mail.kind().code() + "/" + mail.mailId();
        var token = Secret.of(secrets.derive(label));
        verifications.open(token, mail.kind(), mail.to(), address);
        return token;
    }
}
