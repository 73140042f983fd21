package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Passwords and mailed tokens, tried until one fits, and such as cost more to read than to send.
class GuessingIT extends AttackSpec {
    private static final String TOO_MANY = "auth.too-many-failures";
    private static final String REFUSED = "auth.sign-in-refused";

    private static final List<String> FORWARDING =
            List.of(
                    "X-Forwarded-For",
                    "X-Real-IP",
                    "X-Client-IP",
                    "True-Client-IP",
                    "CF-Connecting-IP",
                    "X-Cluster-Client-IP");

    @Test
    void one_account_takes_six_guesses_and_then_its_time() {
        var mira = somebody();
        for (var guess = 1; guess <= 6; guess++) {
            attacker.signIn(mira.email(), "guess number " + guess).isProblem(401, REFUSED);
        }
        var blocked = attacker.signIn(mira.email(), Attacker.PASSWORD).isProblem(429, TOO_MANY);
        assertThat(Integer.parseInt(blocked.header("Retry-After"))).isBetween(1, 900);
    }

    @Test
    void the_owner_gets_in_while_somebody_else_guesses() {
        var mira = somebody();
        for (var guess = 1; guess <= 6; guess++) {
            attacker.signIn(mira.email(), "guess number " + guess).isProblem(401, REFUSED);
        }
        attacker.signIn(mira.email(), "another").isProblem(429, TOO_MANY);
        mira.wire().signIn(mira.email(), Attacker.PASSWORD).is(200);
    }

    @Test
    void one_password_for_many_accounts_is_tried_twenty_times_a_minute() {
        for (var account = 1; account <= 20; account++) {
            attacker.signIn(unused(), "Password1234").isProblem(401, REFUSED);
        }
        attacker.signIn(unused(), "Password1234").isProblem(429, TOO_MANY);
        var elsewhere = new Attacker(siege().port());
        elsewhere.signIn(unused(), "Password1234").isProblem(401, REFUSED);
    }

    @Test
    void a_made_up_address_is_not_believed() {
        for (var guess = 1; guess <= 20; guess++) {
            attacker.send(spoofed("203.0.113." + guess)).isProblem(401, REFUSED);
        }
        attacker.send(spoofed("203.0.113.99")).isProblem(429, TOO_MANY);
        attacker.send(spoofed("127.0.0.1, 10.0.0.1")).isProblem(429, TOO_MANY);
    }

    private static Request spoofed(String address) {
        var request = Attacker.signingIn(unused(), "guess from afar");
        for (var header : FORWARDING) {
            request = request.with(header, address);
        }
        return request.with("Forwarded", "for=" + address);
    }

    @Test
    void a_mailed_token_cannot_be_guessed_at() {
        for (var guess : new String[] {"", "x", "A".repeat(43), "' or used_at is null --"}) {
            attacker.send(Request.post("/api/auth/verify-email", Map.of("token", guess)))
                    .isProblem(422, "user.token-invalid");
        }
    }

    @Test
    void a_mailed_token_for_another_password_cannot_be_guessed_at() {
        for (var guess : new String[] {"", "x", "A".repeat(43), "' or used_at is null --"}) {
            var reset = Map.of("token", guess, "newPassword", "another one altogether");
            attacker.send(Request.post("/api/auth/reset-password", reset))
                    .isProblem(422, "user.token-invalid");
        }
    }

    @Test
    void who_found_an_open_browser_does_not_find_out_the_password() {
        var mira = somebody();
        for (var guess = 1; guess <= 6; guess++) {
            mira.send(changing("guess number " + guess)).isProblem(403, "user.password-wrong");
        }
        mira.send(changing(Attacker.PASSWORD)).isProblem(429, TOO_MANY);
    }

    private static Request changing(String current) {
        return Request.post(
                "/api/auth/change-password",
                Map.of("currentPassword", current, "newPassword", "another one altogether"));
    }

    @Test
    void a_password_of_a_megabyte_is_not_hashed() {
        var large = "x".repeat(1 << 20);
        attacker.signUp(unused(), large).isProblem(413, "request.too-large");
        attacker.signIn(unused(), large).isProblem(413, "request.too-large");
    }

    @Test
    void a_password_has_at_most_256_characters_in_whatever_form() {
        attacker.signUp(unused(), "é".repeat(257)).isProblem(422, "user.password-too-long");
        attacker.signUp(unused(), "e\u0301".repeat(257)).isProblem(422, "user.password-too-long");
        attacker.signUp(unused(), "e\u0301".repeat(256)).is(202);
        attacker.signIn(unused(), "é".repeat(257)).isProblem(401, REFUSED);
    }

    @Test
    void composed_or_decomposed_it_is_the_same_password() {
        var email = unused();
        var composed = Normalizer.normalize("Thé dürre Wälder", Normalizer.Form.NFC);
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        attacker.signUp(email, decomposed).is(202);
        attacker.signIn(email, composed).is(200);
        attacker.signIn(email, decomposed).is(200);
        attacker.signIn(email, composed.toUpperCase(Locale.ROOT)).is(401);
    }

    @Test
    void an_address_of_nothing_but_spaces_between_is_refused() {
        var spaces = "a" + " ".repeat(60_000) + "b";
        attacker.signUp(spaces, Attacker.PASSWORD).isProblem(422, "user.email-invalid");
        attacker.signIn(spaces, Attacker.PASSWORD).isProblem(401, REFUSED);
    }

    @Test
    void a_heap_of_accents_is_refused_before_it_is_sorted() {
        var accents = "a" + "\u0315\u0300".repeat(12_000);
        attacker.signUp(unused(), accents).isProblem(422, "user.password-too-long");
        attacker.signIn(unused(), accents).isProblem(401, REFUSED);
        var named =
                Map.of("email", unused(), "displayName", accents, "password", "a good long one");
        attacker.send(Request.post("/api/auth/sign-up", named)).isProblem(422, "user.name-invalid");
    }
}
