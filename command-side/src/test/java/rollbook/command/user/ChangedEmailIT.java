package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.edge.problem.ProblemException;

import java.time.Duration;
import java.util.Map;

class ChangedEmailIT extends IdentitySpec {
    @Autowired private JdbcClient database;
    @Autowired private Accounts accounts;
    @Autowired private EmailChanges changes;
    @Autowired private EmailChangeRequest request;

    @Test
    void the_new_address_takes_the_place_of_the_former_once_it_is_proved() {
        var here = arrive("old@moved.example", "Mover");
        ask(here, "New@Moved.Example", PASSWORD).is(202);
        web.signIn("new@moved.example", PASSWORD).is(401);
        verify(tokenIn(awaitMails(1, "new@moved.example").getFirst())).is(204);
        web.signIn("old@moved.example", PASSWORD).is(401);
        var there = web.signIn("new@moved.example", PASSWORD).is(200);
        assertThat(there.json().at("/user/emailVerified").asBoolean()).isTrue();
        awaitMails(3, "old@moved.example");
    }

    @Test
    void access_tokens_of_before_die_and_the_sign_in_goes_on() {
        var here = arrive("moving@moved.example", "Moving");
        ask(here, "moved@moved.example", PASSWORD).is(202);
        verify(tokenIn(awaitMails(1, "moved@moved.example").getFirst())).is(204);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> web.check(here.text("accessToken")).is(401));
        web.refresh(here.text("refreshToken")).is(200);
    }

    @Test
    void a_taken_address_is_answered_alike_and_its_owner_told() {
        arrive("owner@moved.example", "Owner");
        awaitMails(1, "owner@moved.example");
        var here = arrive("wisher@moved.example", "Wisher");
        var taken = ask(here, "owner@moved.example", PASSWORD).is(202);
        var free = ask(here, "wished@moved.example", PASSWORD).is(202);
        assertThat(taken.response().body()).isEqualTo(free.response().body());
        assertThat(taken.header("Rollbook-Position"))
                .isNotEqualTo(free.header("Rollbook-Position"));
        awaitMails(2, "owner@moved.example");
    }

    @Test
    void who_proves_an_address_first_has_it() {
        var here = arrive("slow@moved.example", "Slow");
        ask(here, "wanted@moved.example", PASSWORD).is(202);
        var token = tokenIn(awaitMails(1, "wanted@moved.example").getFirst());
        arrive("wanted@moved.example", "Quick");
        verify(token).isProblem(409, "user.email-taken");
        web.signIn("slow@moved.example", PASSWORD).is(200);
    }

    @Test
    void a_reset_of_the_password_ends_a_change_that_somebody_else_began() {
        var here = arrive("hijacked@moved.example", "Hijacked");
        awaitMails(1, "hijacked@moved.example");
        ask(here, "hijacker@moved.example", PASSWORD).is(202);
        awaitMails(2, "hijacked@moved.example");
        var token = tokenIn(awaitMails(1, "hijacker@moved.example").getFirst());
        web.post("/api/auth/forgot-password", Map.of("email", "hijacked@moved.example")).is(202);
        var reset = tokenIn(awaitMails(3, "hijacked@moved.example").getLast());
        var body = Map.of("token", reset, "newPassword", "eight dice in the light");
        web.post("/api/auth/reset-password", body).is(204);
        verify(token).isProblem(422, "user.token-invalid");
    }

    @Test
    void the_address_that_is_learns_what_was_asked_for_and_gets_no_token() {
        var here = arrive("warned@moved.example", "Warned");
        awaitMails(1, "warned@moved.example");
        ask(here, "thief@moved.example", PASSWORD).is(202);
        var warning = awaitMails(2, "warned@moved.example").getLast();
        assertThat(warning).doesNotContain("token", "thief@moved.example");
    }

    @Test
    void a_change_of_the_password_ends_a_change_that_waits() {
        var here = arrive("wary@moved.example", "Wary");
        ask(here, "waiting@moved.example", PASSWORD).is(202);
        var token = tokenIn(awaitMails(1, "waiting@moved.example").getFirst());
        var body = Map.of("currentPassword", PASSWORD, "newPassword", "eight dice in the light");
        web.post("/api/auth/change-password", body, bearer(here)).is(204);
        verify(token).isProblem(422, "user.token-invalid");
    }

    @Test
    void a_lock_ends_a_change_that_waits_for_good() {
        var here = arrive("shut@moved.example", "Shut");
        ask(here, "ajar@moved.example", PASSWORD).is(202);
        var token = tokenIn(awaitMails(1, "ajar@moved.example").getFirst());
        admin(here, "/lock");
        verify(token).isProblem(422, "user.token-invalid");
        admin(here, "/unlock");
        verify(token).isProblem(422, "user.token-invalid");
    }

    @Test
    void a_wish_that_comes_after_the_farewell_is_refused() {
        var here = arrive("gone@moved.example", "Gone");
        var proved = accounts.ofAddress(EmailAddress.of("gone@moved.example")).orElseThrow();
        web.post("/api/users/me/erase", Map.of("password", PASSWORD), bearer(here)).is(202);
        var wanted = EmailAddress.of("late@moved.example");
        assertThatThrownBy(() -> request.put(proved, wanted)).isInstanceOf(ProblemException.class);
        assertThat(changes.find(proved.userId())).isEmpty();
    }

    @Test
    void it_asks_for_a_fresh_sign_in() {
        var here = arrive("stale@moved.example", "Stale");
        database.sql(
                        """
                        update log.sign_in set started_at = now() - interval '301 seconds'
                        where user_id = :user
                        """)
                .param("user", here.json().at("/user/userId").asString())
                .update();
        ask(here, "fresh@moved.example", PASSWORD).isProblem(403, "auth.sign-in-stale");
    }

    @Test
    void it_asks_for_the_password_and_an_address() {
        var here = arrive("asked@moved.example", "Asked");
        ask(here, "any@moved.example", "not the password").isProblem(403, "user.password-wrong");
        ask(here, "no address", PASSWORD).isProblem(422, "user.email-invalid");
        ask(here, "a" + " ".repeat(60_000) + "b", PASSWORD).isProblem(422, "user.email-invalid");
    }

    @Test
    void strangers_change_nothing() {
        var body = Map.of("email", "any@moved.example", "password", PASSWORD);
        web.post("/api/users/me/email", body).isProblem(401, "auth.required");
        web.post("/api/users/me/email", body, "Authorization", "Bearer x")
                .isProblem(401, "auth.rejected");
    }

    private Visitor.Answer ask(Visitor.Answer signedIn, String email, String password) {
        return web.post(
                "/api/users/me/email",
                Map.of("email", email, "password", password),
                "Authorization",
                "Bearer " + signedIn.text("accessToken"));
    }

    private void admin(Visitor.Answer whom, String what) {
        var keeper = web.signIn("keeper@example.org", "a keeper of many dice").is(200);
        var user = whom.json().at("/user/userId").asString();
        web.post("/api/admin/users/" + user + what, Map.of(), bearer(keeper)).is(200);
    }

    private static String[] bearer(Visitor.Answer signedIn) {
        return new String[] {"Authorization", "Bearer " + signedIn.text("accessToken")};
    }

    private Visitor.Answer verify(String token) {
        return web.post("/api/auth/verify-email", Map.of("token", token));
    }
}
