package rollbook.command.user;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.user.password.Secret;
import rollbook.edge.CurrentUser;
import rollbook.store.UuidV7;

/// How one gets an account and proves the address.
@RestController
@RequestMapping("/api/auth")
class SignUpController {
    private final SignUps signUps;
    private final EmailVerification verification;
    private final AccountMails mails;

    SignUpController(SignUps signUps, EmailVerification verification, AccountMails mails) {
        this.signUps = signUps;
        this.verification = verification;
        this.mails = mails;
    }

    record NewAccount(String email, String displayName, String password) {}

    record MailedToken(String token) {}

    record Receipt(String status) {
        static final Receipt ACCEPTED = new Receipt("accepted");
    }

    @PostMapping("/sign-up")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt signUp(@RequestBody NewAccount account) {
        signUps.signUp(
                EmailAddress.of(account.email()),
                DisplayName.of(account.displayName()),
                account.password());
        return Receipt.ACCEPTED;
    }

    @PostMapping("/verify-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verifyEmail(@RequestBody MailedToken mailed) {
        verification.verify(new Secret(mailed.token()));
    }

    @PostMapping("/resend-verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt resendVerification(CurrentUser caller) {
        mails.askToVerify(UuidV7.next(), caller.id());
        return Receipt.ACCEPTED;
    }
}
