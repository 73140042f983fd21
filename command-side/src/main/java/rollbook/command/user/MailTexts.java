package rollbook.command.user;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import rollbook.command.mail.Letter;
import rollbook.command.user.password.Secret;

/// What the mails about an account say. They name nobody: whoever signs up chooses the name, and a
/// stranger's words have no place in a mail from Rollbook. Links come from configuration, never
/// from a request.
@Component
class MailTexts {
    private final String publicUrl;

    MailTexts(@Value("${rollbook.public-url:http://localhost:8080}") String publicUrl) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    Letter verifyEmail(String address, Secret token) {
        return new Letter(
                address,
                "Verify your e-mail address",
                """
                Welcome to Rollbook.

                Somebody, we hope it was you, signed up with this address. To verify it, open

                %s/verify-email.html#token=%s

                within an hour and press the button there, or send it yourself:

                POST %s/api/auth/verify-email
                {"token":"%s"}

                It works once. If it was not you, do nothing.
                """
                        .formatted(publicUrl, token.text(), publicUrl, token.text()));
    }

    Letter emailTaken(String address) {
        return new Letter(
                address,
                "You have a Rollbook account already",
                """
                Somebody, perhaps you, tried to sign up at Rollbook with this address.
                It belongs to your account already, and nothing has changed.

                If it was you, sign in with the password you have: %s
                If it was not you, do nothing.
                """
                        .formatted(publicUrl));
    }
}
