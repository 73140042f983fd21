package rollbook.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.command.user.IdentitySpec;
import rollbook.command.user.Visitor.Answer;
import rollbook.edge.Sha256;
import rollbook.edge.position.Positions;

import java.util.Map;
import java.util.UUID;

class KeyedErasureIT extends IdentitySpec {
    private static final String ME = "/api/users/me";

    @Autowired private JdbcClient database;
    @Autowired private Positions positions;

    private final String key = UUID.randomUUID().toString();

    @Test
    void it_says_where_the_log_stood() {
        var here = arrive("position@erased.example", "Position");
        var answer = delete(here, PASSWORD).is(202);
        assertThat(positions.open(answer.header("Rollbook-Position"))).isPositive();
    }

    @Test
    void where_the_token_is_taken_still_the_answer_comes_again() {
        var here = arrive("again@erased.example", "Again");
        var first = delete(here, PASSWORD).is(202);
        unheardOf(here);
        var again = delete(here, PASSWORD).is(202);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Rollbook-Position")).isEqualTo(first.header("Rollbook-Position"));
    }

    @Test
    void the_key_with_another_password_is_another_request() {
        var here = arrive("other@erased.example", "Other");
        delete(here, PASSWORD).is(202);
        unheardOf(here);
        delete(here, "another one").isProblem(422, "idempotency.key-reused");
    }

    @Test
    void a_wrong_password_keeps_no_answer() {
        var here = arrive("wrong@erased.example", "Wrong");
        delete(here, "not the password").isProblem(403, "user.password-wrong");
        delete(here, PASSWORD).is(202);
    }

    @Test
    void a_dead_token_gets_nothing_that_was_kept() {
        var here = arrive("dead@erased.example", "Dead");
        delete(here, PASSWORD).is(202);
        delete(here, PASSWORD).isProblem(401, "auth.rejected");
    }

    @Test
    void nobody_can_try_passwords_on_what_is_kept() {
        var here = arrive("guess@erased.example", "Guess");
        delete(here, PASSWORD).is(202);
        var kept =
                database.sql("select request from log.answer where key = :key")
                        .param("key", key)
                        .query(byte[].class)
                        .single();
        var body = "{\"password\":\"" + PASSWORD + "\"}";
        var user = here.json().at("/user/userId").asString();
        var unkeyed = user + "\nDELETE\n" + ME + "\n\n\n" + body;
        assertThat(kept).isNotEqualTo(Sha256.of(unkeyed));
    }

    /// As in a process that looked a moment ago.
    private void unheardOf(Answer signedIn) {
        var user = signedIn.json().at("/user/userId").asString();
        database.sql(
                        """
                        with alive as (
                            update log.sign_in set ended_at = null, ended_why = null
                             where user_id = :user)
                        update log.token_version set version = version - 1 where user_id = :user
                        """)
                .param("user", user)
                .update();
    }

    private Answer delete(Answer signedIn, String password) {
        return web.deleteBy(
                Map.of("password", password),
                ME,
                "Authorization",
                "Bearer " + signedIn.text("accessToken"),
                "Idempotency-Key",
                key);
    }
}
