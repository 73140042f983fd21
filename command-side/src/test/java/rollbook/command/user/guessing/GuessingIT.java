package rollbook.command.user.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.command.user.IdentitySpec;
import rollbook.edge.ClientAddress;

import java.util.Locale;

class GuessingIT extends IdentitySpec {
    @Autowired private Guesses guesses;
    @Autowired private JdbcClient database;

    @Test
    void an_unknown_account_is_answered_like_a_wrong_password() {
        arrive("known@example.org", "Known");
        var wrong = web.signIn("known@example.org", "not the password at all");
        var unknown = web.signIn("unknown@example.org", "not the password at all");
        wrong.isProblem(401, "auth.sign-in-refused");
        unknown.isProblem(401, "auth.sign-in-refused");
        assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guessed@example.org", "guessed-nobody@example.org"})
    void five_failures_are_free_then_each_costs_a_wait(String email) {
        web.signUp("guessed@example.org", "Guessed", PASSWORD).is(202);
        for (var failure = 1; failure <= 6; failure++) {
            web.signIn(email, "guess number " + failure).is(401);
        }
        var blocked = web.signIn(email.toUpperCase(Locale.ROOT), PASSWORD);
        blocked.isProblem(429, "auth.too-many-failures");
        assertThat(blocked.header("Retry-After")).isIn("1", "2");
    }

    @Test
    void a_success_forgets_the_failures() {
        web.signUp("forgetful@example.org", "Forgetful", PASSWORD).is(202);
        for (var round = 0; round < 2; round++) {
            for (var failure = 1; failure <= 4; failure++) {
                web.signIn("forgetful@example.org", "guess number " + failure).is(401);
            }
            web.signIn("forgetful@example.org", PASSWORD).is(200);
        }
    }

    @Test
    void twenty_failures_a_minute_are_all_one_address_has() {
        arrive("victim@example.org", "Victim");
        for (var failure = 1; failure <= 20; failure++) {
            web.signIn("guess-" + failure + "@example.org", "the same password").is(401);
        }
        var blocked = web.signIn("victim@example.org", PASSWORD);
        blocked.isProblem(429, "auth.too-many-failures");
        assertThat(blocked.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_stranger_who_holds_the_account_blocked_keeps_out_nobody_it_knows() {
        arrive("besieged@example.org", "Besieged");
        var stranger = web.from("127.0.0.2");
        for (var failure = 1; failure <= 6; failure++) {
            stranger.signIn("besieged@example.org", "guess number " + failure).is(401);
        }
        blockForLonger();
        stranger.signIn("besieged@example.org", PASSWORD).is(429);
        web.signIn("besieged@example.org", PASSWORD).is(200);
        stranger.signIn("besieged@example.org", PASSWORD).is(429);
    }

    @Test
    void who_guesses_from_a_known_address_waits_as_well() {
        arrive("shared@example.org", "Shared");
        for (var failure = 1; failure <= 6; failure++) {
            web.signIn("shared@example.org", "guess number " + failure).is(401);
        }
        blockForLonger();
        web.signIn("shared@example.org", PASSWORD).isProblem(429, "auth.too-many-failures");
    }

    @Test
    void who_has_settled_the_account_by_mail_gets_in_from_anywhere() {
        arrive("travelling@example.org", "Travelling");
        var elsewhere = web.from("127.0.0.3");
        for (var failure = 1; failure <= 6; failure++) {
            elsewhere.signIn("travelling@example.org", "guess number " + failure).is(401);
        }
        blockForLonger();
        guesses.settle("travelling@example.org", ClientAddress.of("127.0.0.3"));
        elsewhere.signIn("travelling@example.org", PASSWORD).is(200);
    }

    /// The two seconds that the sixth failure costs may be over before the next request is there.
    private void blockForLonger() {
        database.sql(
                        """
                        update log.failed_sign_in set blocked_until = now() + interval '1 hour'
                        where blocked_until > last_at
                        """)
                .update();
    }
}
