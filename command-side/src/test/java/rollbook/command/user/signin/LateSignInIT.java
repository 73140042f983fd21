package rollbook.command.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.command.user.Account;
import rollbook.command.user.Accounts;
import rollbook.command.user.EmailAddress;
import rollbook.command.user.IdentitySpec;

import java.util.Map;

/// What a sign-in does whose password was proved before it changed.
class LateSignInIT extends IdentitySpec {
    @Autowired private Accounts accounts;
    @Autowired private Families families;

    @Test
    void a_password_that_was_changed_meanwhile_begins_nothing() {
        var here = arrive("late@kept.example", "Late");
        var proved = account("late@kept.example");
        var change = Map.of("currentPassword", PASSWORD, "newPassword", "eight dice in the light");
        var bearer = "Bearer " + here.text("accessToken");
        web.post("/api/auth/change-password", change, "Authorization", bearer).is(204);
        assertThat(families.begin(proved)).isEmpty();
        assertThat(families.begin(account("late@kept.example"))).isPresent();
    }

    @Test
    void an_account_that_was_locked_meanwhile_begins_nothing() {
        var here = arrive("late-2@kept.example", "Late");
        var keeper = web.signIn("keeper@example.org", "a keeper of many dice").is(200);
        var user = here.json().at("/user/userId").asString();
        var bearer = "Bearer " + keeper.text("accessToken");
        web.post("/api/admin/users/" + user + "/lock", Map.of(), "Authorization", bearer).is(200);
        assertThat(families.begin(account("late-2@kept.example"))).isEmpty();
    }

    @Test
    void an_account_that_was_closed_meanwhile_begins_nothing() {
        var here = arrive("late-3@kept.example", "Late");
        var proved = account("late-3@kept.example");
        var bearer = "Bearer " + here.text("accessToken");
        var body = Map.of("password", PASSWORD);
        web.post("/api/users/me/erase", body, "Authorization", bearer).is(202);
        assertThat(families.begin(proved)).isEmpty();
    }

    private Account account(String email) {
        return accounts.ofAddress(EmailAddress.of(email)).orElseThrow();
    }
}
