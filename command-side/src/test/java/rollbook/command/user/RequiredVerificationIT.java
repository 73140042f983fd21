package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import java.util.List;
import java.util.Map;

/// An installation in which one plays only once the address is verified.
@TestPropertySource(properties = "rollbook.identity.verification=required")
class RequiredVerificationIT extends IdentitySpec {
    private static final String EMAIL = "tomas@required.example";

    @Test
    void who_has_not_verified_the_address_signs_in_and_plays_nowhere() {
        var bearer = "Bearer " + arrive(EMAIL, "Tomas").text("accessToken");
        open(bearer).isProblem(422, "user.not-verified");
        var token = tokenIn(awaitMails(1, EMAIL).getFirst());
        web.post("/api/auth/verify-email", Map.of("token", token)).is(204);
        open(bearer).is(201);
    }

    @Test
    void a_refused_sign_in_costs_one_hash_here_too() {
        arrive("unverified@required.example", "Rolf");
        for (var email : List.of("unverified@required.example", "nobody@required.example")) {
            var before = hashes();
            web.signIn(email, "not the password").isProblem(401, "auth.sign-in-refused");
            assertThat(hashes() - before).as(email).isEqualTo(1);
        }
    }

    private Visitor.Answer open(String bearer) {
        var table = Map.of("title", "The Sunless Keep");
        return web.post("/api/sessions", table, "Authorization", bearer);
    }
}
