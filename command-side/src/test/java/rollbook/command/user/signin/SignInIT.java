package rollbook.command.user.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import rollbook.command.user.IdentitySpec;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class SignInIT extends IdentitySpec {

    @Test
    void signing_in_tells_who_one_is() {
        var signedIn = arrive("mira@example.org", "Mira").json();
        assertThat(signedIn.path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(signedIn.path("expiresIn").asInt()).isEqualTo(600);
        assertThat(signedIn.path("refreshToken").asString()).matches("[A-Za-z0-9_-]{43}");
        var user = signedIn.path("user");
        assertThat(user.path("userId").asString()).startsWith("user-");
        assertThat(user.path("displayName").asString()).isEqualTo("Mira");
        assertThat(user.path("emailVerified").asBoolean()).isFalse();
        assertThat(user.path("roles").isArray()).isTrue();
        assertThat(user.path("roles")).isEmpty();
    }

    @Test
    void an_access_token_can_be_checked() {
        var signedIn = arrive("checked@example.org", "Checked");
        var checked = web.check(signedIn.text("accessToken")).is(200);
        assertThat(checked.text("userId"))
                .isEqualTo(signedIn.json().path("user").path("userId").asString());
        assertThat(checked.text("expiresAt"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(Instant.parse(checked.text("expiresAt"))).isAfter(Instant.now());
        assertThat(signedIn.header("Rollbook-Position")).isNotEmpty();
    }

    @Test
    void a_refresh_token_is_good_once_and_its_reuse_ends_the_sign_in() {
        var first = arrive("reuse@example.org", "Reuse");
        var second = web.refresh(first.text("refreshToken")).is(200);
        web.check(second.text("accessToken")).is(200);

        web.refresh(first.text("refreshToken")).isProblem(401, "auth.refresh-refused");
        web.refresh(second.text("refreshToken")).isProblem(401, "auth.refresh-refused");
        awaitDead(first.text("accessToken"));
        awaitDead(second.text("accessToken"));
    }

    @Test
    void a_lost_answer_is_given_again_to_the_same_key() {
        var first = arrive("lost@example.org", "Lost").text("refreshToken");
        var answer = web.refresh(first, "Idempotency-Key", "k1").is(200).text("refreshToken");
        var again = web.refresh(first, "Idempotency-Key", "k1").is(200).text("refreshToken");
        assertThat(again).isEqualTo(answer);

        web.refresh(answer).is(200);
        web.refresh(first, "Idempotency-Key", "k2").is(401);
    }

    @Test
    void an_answer_whose_token_was_used_is_not_given_again_but_ends_the_sign_in() {
        var first = arrive("not-lost@example.org", "Found").text("refreshToken");
        var second = web.refresh(first, "Idempotency-Key", "k1").is(200).text("refreshToken");
        var third = web.refresh(second).is(200).text("refreshToken");

        web.refresh(first, "Idempotency-Key", "k1").isProblem(401, "auth.refresh-refused");
        web.refresh(third).isProblem(401, "auth.refresh-refused");
    }

    @Test
    void a_key_is_visible_ascii() {
        var token = arrive("key@example.org", "Key").text("refreshToken");
        web.refresh(token, "Idempotency-Key", "a b").isProblem(400, "idempotency.key-invalid");
        web.refresh(token, "Idempotency-Key", "k".repeat(65))
                .isProblem(400, "idempotency.key-invalid");
    }

    @Test
    void signing_out_ends_the_sign_in_and_no_other() {
        var here = arrive("out@example.org", "Out");
        var there = web.signIn("out@example.org", PASSWORD).is(200);
        web.post("/api/auth/sign-out", Map.of("refreshToken", here.text("refreshToken"))).is(204);
        web.refresh(here.text("refreshToken")).is(401);
        awaitDead(here.text("accessToken"));
        web.check(there.text("accessToken")).is(200);
    }

    @Test
    void signing_out_everywhere_needs_the_access_token_too() {
        var here = arrive("all@example.org", "All");
        var there = web.signIn("all@example.org", PASSWORD).is(200);
        var body = Map.of("refreshToken", here.text("refreshToken"));
        var path = "/api/auth/sign-out?everywhere=true";

        web.post(path, body).isProblem(401, "auth.required");
        web.check(there.text("accessToken")).is(200);
        web.post(path, body, "Authorization", "Bearer " + here.text("accessToken")).is(204);
        awaitDead(there.text("accessToken"));
        web.refresh(there.text("refreshToken")).is(401);
    }

    @Test
    void a_strangers_refresh_token_signs_nobody_out_everywhere() {
        var mira = arrive("mine@example.org", "Mine");
        var rolf = arrive("theirs@example.org", "Theirs");
        web.post(
                        "/api/auth/sign-out?everywhere=true",
                        Map.of("refreshToken", mira.text("refreshToken")),
                        "Authorization",
                        "Bearer " + rolf.text("accessToken"))
                .isProblem(401, "auth.refresh-refused");
        web.check(mira.text("accessToken")).is(200);
    }

    @Test
    void signing_out_of_nothing_is_no_error() {
        web.post("/api/auth/sign-out", Map.of("refreshToken", "nothing")).is(204);
    }

    @Test
    void the_policy_is_for_everybody() {
        var policy = web.get("/api/auth/policy").is(200).json();
        assertThat(policy.path("password").path("minimum").asInt()).isEqualTo(12);
        assertThat(policy.path("verification").asString()).isEqualTo("OPTIONAL");
        var failures = policy.path("rates").path("signInFailures");
        assertThat(failures.path("perMinute").asInt()).isEqualTo(20);
    }

    @Test
    void the_public_keys_of_tokens_and_of_checkpoints_are_for_everybody() {
        var keys = web.get("/.well-known/jwks.json").is(200).json().path("keys");
        assertThat(keys).noneMatch(key -> key.has("d"));
        assertThat(keys)
                .extracting(key -> key.path("crv").asString() + " " + key.path("use").asString())
                .contains("P-256 sig") // and another one while they are exchanged
                .containsOnlyOnce("Ed25519 checkpoint");
    }

    private void awaitDead(String accessToken) {
        await().atMost(Duration.ofSeconds(5)).until(() -> web.check(accessToken).status() == 401);
    }
}
