package rollbook.command.user;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.user.password.Secret;
import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;

/// Another password, for who knows the former and for who forgot it.
@RestController
@RequestMapping("/api/auth")
class PasswordController {
    private final PasswordChange passwordChange;
    private final PasswordReset passwordReset;
    private final ForgottenPasswords forgotten;

    PasswordController(
            PasswordChange passwordChange,
            PasswordReset passwordReset,
            ForgottenPasswords forgotten) {
        this.passwordChange = passwordChange;
        this.passwordReset = passwordReset;
        this.forgotten = forgotten;
    }

    record Forgetful(String email) {}

    record Reset(String token, String newPassword) {}

    record Change(String currentPassword, String newPassword) {}

    @PostMapping("/forgot-password")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt forgot(@RequestBody Forgetful forgetful) {
        forgotten.mail(EmailAddress.of(forgetful.email()));
        return Receipt.ACCEPTED;
    }

    @PostMapping("/reset-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@RequestBody Reset reset, ClientAddress from) {
        passwordReset.reset(new Secret(reset.token()), reset.newPassword(), from);
    }

    @PostMapping("/change-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change, CurrentUser caller, ClientAddress from) {
        passwordChange.change(caller, change.currentPassword(), change.newPassword(), from);
    }
}
