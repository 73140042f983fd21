package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class SignUpIT extends IdentitySpec {

    @Test
    void a_newcomer_signs_up_gets_a_mail_and_verifies_the_address_once() {
        web.signUp("Ines@Example.org", "Ines", PASSWORD).is(202);
        var mail = awaitMails(1, "ines@example.org").getFirst();
        var verification = Map.of("token", tokenIn(mail));

        web.post("/api/auth/verify-email", verification).is(204);
        web.post("/api/auth/verify-email", verification).isProblem(422, "user.token-invalid");

        var user = web.signIn("ines@example.org", PASSWORD).is(200).json().path("user");
        assertThat(user.path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void the_mail_links_to_the_configured_address_and_names_nobody() {
        web.signUp("link@example.org", "Buy cheap dice", PASSWORD).is(202);
        var mail = awaitMails(1, "link@example.org").getFirst();
        assertThat(mail)
                .contains("https://dice.example.org/verify-email.html#token=" + tokenIn(mail))
                .doesNotContain("Buy cheap dice");
    }

    @Test
    void a_taken_address_is_answered_like_a_free_one_and_its_owner_hears_of_it() {
        var free = web.signUp("taken@example.org", "Mira", PASSWORD).is(202);
        awaitMails(1, "taken@example.org");
        var taken = web.signUp(" TAKEN@example.org", "Rolf", "another good password").is(202);

        assertThat(taken.response().body()).isEqualTo(free.response().body());
        assertThat(taken.response().headers().map().keySet())
                .isEqualTo(free.response().headers().map().keySet())
                .doesNotContain("rollbook-position");
        assertThat(awaitMails(2, "taken@example.org").getLast()).contains("account already");
        web.signIn("taken@example.org", "another good password").is(401);
    }

    @Test
    void another_mail_can_be_asked_for_and_each_token_is_its_own() {
        var accessToken = arrive("again@example.org", "Again").text("accessToken");
        var bearer = new String[] {"Authorization", "Bearer " + accessToken};
        web.post("/api/auth/resend-verification", Map.of(), bearer).is(202);
        var mails = awaitMails(2, "again@example.org");
        assertThat(tokenIn(mails.getFirst())).isNotEqualTo(tokenIn(mails.getLast()));
        web.post("/api/auth/verify-email", Map.of("token", tokenIn(mails.getLast()))).is(204);
    }

    @Test
    void a_user_goes_by_another_name_from_now_on() {
        var accessToken = arrive("rename@example.org", "Before").text("accessToken");
        var renamed =
                web.patch(
                        "/api/users/me",
                        Map.of("displayName", " After "),
                        "Authorization",
                        "Bearer " + accessToken);
        assertThat(renamed.is(200).header("Rollbook-Position")).isNotEmpty();
        assertThat(web.check(accessToken).is(200).text("displayName")).isEqualTo("After");
    }

    @ParameterizedTest
    @CsvSource({
        "not an address, Rolf, user.email-invalid",
        "'rolf@example.org\r\nBcc: all@example.org', Rolf, user.email-invalid",
        "rolf@example.org, ' ', user.name-invalid",
        "rolf@example.org, 'Ro\u202Elf', user.name-invalid"
    })
    void what_breaks_a_rule_is_refused_with_the_field(String email, String name, String code) {
        var refused = web.signUp(email, name, PASSWORD).isProblem(422, code);
        assertThat(refused.json().path("violations").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "short, user.password-too-short",
        "rolf@example.org, user.password-guessable",
    })
    void a_weak_password_is_refused(String password, String code) {
        web.signUp("rolf@example.org", "Rolf", password).isProblem(422, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"email\":1,\"displayName\":\"R\",\"password\":\"seven dice in the dark\"}",
                "{\"email\":null,\"displayName\":\"R\",\"password\":\"seven dice in the dark\"}",
                "{\"email\":\"r@e.org\",\"displayName\":\"R\"}",
                "{\"email\":\"r@e.org\",\"displayName\":\"R\",\"password\":\"seven dice in the"
                        + " dark\",\"roles\":[\"ADMIN\"]}",
                "{\"email\":\"r@e.org\",\"email\":\"s@e.org\",\"displayName\":\"R\",\"password\":"
                        + "\"seven dice in the dark\"}"
            })
    void what_cannot_be_read_is_malformed(String body) {
        web.postText("/api/auth/sign-up", body).isProblem(400, "request.invalid");
    }

    @Test
    void the_page_behind_the_link_uses_nothing_up() {
        assertThat(web.get("/verify-email.html").is(200).response().body()).contains("<button");
        assertThat(web.get("/verify-email.js").is(200).response().body())
                .contains("route: \"/api/auth/verify-email\"");
        assertThat(web.get("/link.js").is(200).response().body()).contains("method: \"POST\"");
    }

    @Test
    void verification_is_by_post_only() {
        web.get("/api/auth/verify-email?token=x").isProblem(405, "request.method-not-allowed");
    }

    @Test
    void a_made_up_token_verifies_nothing() {
        for (var token : new String[] {"", "x", "A".repeat(43)}) {
            web.post("/api/auth/verify-email", Map.of("token", token))
                    .isProblem(422, "user.token-invalid");
        }
    }
}
