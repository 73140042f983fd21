package rollbook.command.user.signin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.user.IdentitySettings;
import rollbook.command.user.IdentitySettings.Verification;
import rollbook.command.user.PasswordRule;
import rollbook.edge.limit.Limits;

/// The rules that are in force here, for those who build a form.
@RestController
class PolicyController {
    private final Policy policy;

    PolicyController(IdentitySettings identity, Limits limits) {
        policy =
                new Policy(
                        new PasswordLength(PasswordRule.MINIMUM, PasswordRule.MAXIMUM),
                        identity.verification(),
                        limits.published());
    }

    record Policy(PasswordLength password, Verification verification, Limits.Published rates) {}

    record PasswordLength(int minimum, int maximum) {}

    @GetMapping("/api/auth/policy")
    Policy policy() {
        return policy;
    }
}
