package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;

class BeingForgottenIT extends IdentitySpec {
    private static final String ERASE = "/api/users/me/erase";

    @Autowired private JdbcClient database;
    @Autowired private IdentityRetention retention;

    @Test
    void it_takes_the_password() {
        var ines = arrive("ines.forgotten@example.org", "Ines").text("accessToken");
        erase(ines, "not the password at all").isProblem(403, "user.password-wrong");
        erase(ines, PASSWORD).is(202);
        web.signIn("ines.forgotten@example.org", PASSWORD).is(401);
    }

    @Test
    void it_takes_a_fresh_sign_in() {
        var rolf = arrive("rolf.forgotten@example.org", "Rolf").text("accessToken");
        age("6 minutes", "rolf.forgotten@example.org");
        erase(rolf, PASSWORD).isProblem(403, "auth.sign-in-stale");
    }

    @Test
    void the_last_admin_stays() {
        var password = "a keeper of many dice";
        var keeper = web.signIn("keeper@example.org", password).is(200).text("accessToken");
        erase(keeper, password).isProblem(409, "user.last-admin");
    }

    @Test
    void sign_ins_that_are_over_for_good_are_not_kept() {
        arrive("long.ago@example.org", "Tomas");
        age("32 days", "long.ago@example.org");
        assertThat(retention.forget()).isGreaterThanOrEqualTo(2);
        assertThat(retention.forget()).isZero();
    }

    private Visitor.Answer erase(String accessToken, String password) {
        var bearer = new String[] {"Authorization", "Bearer " + accessToken};
        return web.post(ERASE, Map.of("password", password), bearer);
    }

    private void age(String by, String email) {
        database.sql(
                        """
                        update log.sign_in set started_at = started_at - :by::interval
                         where user_id = (select user_id from log.account where email = :email)
                        """)
                .param("by", by)
                .param("email", email)
                .update();
    }
}
