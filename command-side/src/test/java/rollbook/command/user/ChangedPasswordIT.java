package rollbook.command.user;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class ChangedPasswordIT extends IdentitySpec {
    private static final String OTHER = "eight dice in the light";

    @Test
    void the_new_password_opens_and_the_former_does_not() {
        var here = arrive("new@changed.example", "New");
        change(here, PASSWORD, OTHER).is(204);
        web.signIn("new@changed.example", PASSWORD).is(401);
        web.signIn("new@changed.example", OTHER).is(200);
    }

    @Test
    void every_other_sign_in_ends_and_this_one_goes_on() {
        var here = arrive("here@changed.example", "Here");
        var elsewhere = web.signIn("here@changed.example", PASSWORD).is(200);
        change(here, PASSWORD, OTHER).is(204);
        web.refresh(elsewhere.text("refreshToken")).isProblem(401, "auth.refresh-refused");
        var next = web.refresh(here.text("refreshToken")).is(200);
        web.check(next.text("accessToken")).is(200);
    }

    @Test
    void access_tokens_of_before_die() {
        var here = arrive("before@changed.example", "Before");
        change(here, PASSWORD, OTHER).is(204);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> web.check(here.text("accessToken")).is(401));
    }

    @Test
    void the_former_password_has_to_be_known() {
        var here = arrive("guess@changed.example", "Guess");
        change(here, "not the password", OTHER).isProblem(403, "user.password-wrong");
        web.signIn("guess@changed.example", PASSWORD).is(200);
    }

    @Test
    void guesses_are_counted_like_wrong_sign_ins() {
        var here = arrive("thief@changed.example", "Thief");
        for (var guess = 1; guess <= 6; guess++) {
            change(here, "guess number " + guess, OTHER).isProblem(403, "user.password-wrong");
        }
        change(here, PASSWORD, OTHER).isProblem(429, "auth.too-many-failures");
    }

    @Test
    void the_rules_are_those_of_signing_up() {
        var here = arrive("ruled@changed.example", "Ruled");
        change(here, PASSWORD, "short").isProblem(422, "user.password-too-short");
        change(here, PASSWORD, "x".repeat(257)).isProblem(422, "user.password-too-long");
        change(here, PASSWORD, "ruled@changed.example").isProblem(422, "user.password-guessable");
    }

    @Test
    void it_is_told_by_mail() {
        var here = arrive("told@changed.example", "Told");
        awaitMails(1, "told@changed.example");
        change(here, PASSWORD, OTHER).is(204);
        awaitMails(2, "told@changed.example");
    }

    @Test
    void strangers_change_nothing() {
        var body = Map.of("currentPassword", PASSWORD, "newPassword", OTHER);
        web.post("/api/auth/change-password", body).isProblem(401, "auth.required");
        web.post("/api/auth/change-password", body, "Authorization", "Bearer x.y.z")
                .isProblem(401, "auth.rejected");
    }

    private Visitor.Answer change(Visitor.Answer signedIn, String former, String wanted) {
        return web.post(
                "/api/auth/change-password",
                Map.of("currentPassword", former, "newPassword", wanted),
                "Authorization",
                "Bearer " + signedIn.text("accessToken"));
    }
}
