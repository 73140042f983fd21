package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

class ForgottenPasswordIT extends IdentitySpec {
    private static final String OTHER = "eight dice in the light";

    @Test
    void whoever_forgot_the_password_gets_back_in_by_mail() {
        arrive("lost@forgot.example", "Lost");
        reset(resetToken("lost@forgot.example"), OTHER).is(204);
        web.signIn("lost@forgot.example", PASSWORD).isProblem(401, "auth.sign-in-refused");
        web.signIn("lost@forgot.example", OTHER).is(200);
    }

    @Test
    void it_ends_every_sign_in() {
        var stolen = arrive("robbed@forgot.example", "Robbed");
        reset(resetToken("robbed@forgot.example"), OTHER).is(204);
        web.refresh(stolen.text("refreshToken")).isProblem(401, "auth.refresh-refused");
        var token = stolen.text("accessToken");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> web.check(token).isProblem(401, "auth.rejected"));
    }

    @Test
    void nobody_learns_whether_an_address_has_an_account() {
        arrive("there@forgot.example", "There");
        var known = forget("there@forgot.example").is(202);
        var unknown = forget("not-there@forgot.example").is(202);
        assertThat(unknown.response().body()).isEqualTo(known.response().body());
        assertThat(unknown.response().headers().map().keySet())
                .isEqualTo(known.response().headers().map().keySet());
    }

    @Test
    void the_token_works_once() {
        arrive("once@forgot.example", "Once");
        var token = resetToken("once@forgot.example");
        reset(token, OTHER).is(204);
        reset(token, PASSWORD).isProblem(422, "user.token-invalid");
    }

    @Test
    void another_token_dies_with_the_reset() {
        arrive("twice@forgot.example", "Twice");
        var first = resetToken("twice@forgot.example");
        forget("twice@forgot.example").is(202);
        var second = tokenIn(awaitMails(3, "twice@forgot.example").getLast());
        reset(second, OTHER).is(204);
        reset(first, PASSWORD).isProblem(422, "user.token-invalid");
    }

    @Test
    void a_password_that_is_refused_leaves_the_token_good() {
        arrive("picky@forgot.example", "Picky");
        var token = resetToken("picky@forgot.example");
        reset(token, "too short").isProblem(422, "user.password-too-short");
        assertThat(reset(token, "too short").json().at("/violations/0/field").asString())
                .isEqualTo("newPassword");
        reset(token, OTHER).is(204);
    }

    @Test
    void a_token_is_good_for_its_purpose_only() {
        web.signUp("mixed@forgot.example", "Mixed", PASSWORD).is(202);
        var verify = tokenIn(awaitMails(1, "mixed@forgot.example").getFirst());
        reset(verify, OTHER).isProblem(422, "user.token-invalid");
        var reset = resetToken("mixed@forgot.example");
        web.post("/api/auth/verify-email", Map.of("token", reset))
                .isProblem(422, "user.token-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void garbage_is_no_token(String token) {
        reset(token, OTHER).isProblem(422, "user.token-invalid");
    }

    @Test
    void looking_at_the_link_uses_nothing_up() {
        arrive("peek@forgot.example", "Peek");
        var token = resetToken("peek@forgot.example");
        assertThat(web.get("/reset-password.html").is(200).response().body())
                .contains("reset-password.js")
                .contains("minlength=\"" + PasswordRule.MINIMUM + "\"")
                .contains(PasswordRule.MINIMUM + " to " + PasswordRule.MAXIMUM + " characters");
        web.get("/api/auth/reset-password?token=" + token).is(405);
        reset(token, OTHER).is(204);
    }

    @Test
    void what_is_no_request_is_refused() {
        forget("no address").isProblem(422, "user.email-invalid");
        web.postText("/api/auth/forgot-password", "{}").isProblem(400, "request.invalid");
        web.postText("/api/auth/reset-password", "{\"token\":1}").isProblem(400, "request.invalid");
        reset("x".repeat(70_000), OTHER).isProblem(413, "request.too-large");
    }

    private Visitor.Answer forget(String email) {
        return web.post("/api/auth/forgot-password", Map.of("email", email));
    }

    private Visitor.Answer reset(String token, String password) {
        return web.post(
                "/api/auth/reset-password", Map.of("token", token, "newPassword", password));
    }

    /// After the mail that asks a newcomer to verify.
    private String resetToken(String email) {
        awaitMails(1, email);
        forget(email).is(202);
        return tokenIn(awaitMails(2, email).getLast());
    }
}
