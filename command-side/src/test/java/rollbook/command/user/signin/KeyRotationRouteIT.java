package rollbook.command.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.command.user.IdentitySpec;
import rollbook.command.user.Visitor;

import tools.jackson.databind.JsonNode;

import java.util.Map;

class KeyRotationRouteIT extends IdentitySpec {

    @Test
    void an_administrator_announces_the_next_key_and_nobody_is_signed_out() {
        var mira = arrive("turning@example.org", "Turning");
        var before = keys();
        var next = rotate(web.signIn("keeper@example.org", "a keeper of many dice")).is(200);
        assertThat(keys()).hasSizeBetween(before.size(), before.size() + 1);
        assertThat(keys().toString()).contains(next.text("keyId"));
        assertThat(next.text("signsFrom")).endsWith("Z");
        web.check(mira.text("accessToken")).is(200);
        web.refresh(mira.text("refreshToken")).is(200);
    }

    @Test
    void nobody_else_exchanges_keys() {
        rotate(arrive("curious@example.org", "Curious")).isProblem(403, "auth.forbidden");
    }

    private Visitor.Answer rotate(Visitor.Answer by) {
        return web.post(
                "/api/admin/keys/rotate",
                Map.of(),
                "Authorization",
                "Bearer " + by.text("accessToken"));
    }

    private JsonNode keys() {
        return web.get("/.well-known/jwks.json").is(200).json().path("keys");
    }
}
