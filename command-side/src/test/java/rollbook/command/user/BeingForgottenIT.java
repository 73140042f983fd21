package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.edge.token.SignIns;
import rollbook.events.UserId;

import java.util.Map;
import java.util.UUID;

class BeingForgottenIT extends IdentitySpec {
    private static final String ERASE = "/api/users/me/erase";

    @Autowired private JdbcClient database;
    @Autowired private IdentityRetention retention;
    @Autowired private EmailChanges changes;
    @Autowired private ClosedAccounts closed;
    @Autowired private SignIns signIns;

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

    @Test
    void wishes_that_are_over_are_not_kept() {
        var tomas = new UserId(new UUID(1, 2));
        changes.put(tomas, EmailAddress.of("over@example.org"));
        database.sql("update log.email_change set expires_at = now() - interval '1 second'")
                .update();
        retention.forget();
        assertThat(wishes(tomas)).isZero();
    }

    @Test
    void what_came_late_goes_with_the_last_step() {
        var ines = new UserId(new UUID(1, 3));
        changes.put(ines, EmailAddress.of("late@example.org"));
        signIns.begin(UUID.randomUUID().toString(), ines);
        closed.clearOut(ines);
        assertThat(wishes(ines)).isZero();
        assertThat(signIns(ines)).isZero();
    }

    private int wishes(UserId user) {
        return database.sql("select count(*) from log.email_change where user_id = :user")
                .param("user", user.toString())
                .query(Integer.class)
                .single();
    }

    private int signIns(UserId user) {
        return database.sql(
                        """
                        select count(*) from log.sign_in where user_id = :user and ended_at is null
                        """)
                .param("user", user.toString())
                .query(Integer.class)
                .single();
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
