package rollbook.command.user;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.mail.Language;
import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.command.user.password.Secret;
import rollbook.edge.CurrentUser;
import rollbook.edge.json.Nothing;
import rollbook.store.UuidV7;

/// How one gets an account and proves the address.
@RestController
@RequestMapping("/api/auth")
class SignUpController {
    private final SignUps signUps;
    private final EmailVerification verification;
    private final Outbox outbox;

    SignUpController(SignUps signUps, EmailVerification verification, Outbox outbox) {
        this.signUps = signUps;
        this.verification = verification;
        this.outbox = outbox;
    }

    record NewAccount(String email, String displayName, String password) {}

    record MailedToken(String token) {}

    @PostMapping("/sign-up")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt signUp(
            @RequestBody NewAccount account,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String acceptLanguage) {
        signUps.signUp(
                EmailAddress.of(account.email()),
                DisplayName.of(account.displayName()),
                account.password(),
                Language.preferred(acceptLanguage));
        return Receipt.ACCEPTED;
    }

    @PostMapping("/verify-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verifyEmail(@RequestBody MailedToken mailed) {
        verification.verify(new Secret(mailed.token()));
    }

    @PostMapping("/resend-verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt resendVerification(
            @RequestBody(required = false) @Nullable Nothing body, CurrentUser caller) {
        outbox.put(UuidV7.next(), MailKind.VERIFY_EMAIL, caller.id());
        return Receipt.ACCEPTED;
    }
}
