package rollbook.command.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.command.user.IdentitySpec;
import rollbook.edge.token.AccessTokens;
import rollbook.edge.token.SigningKeys;
import rollbook.events.UserId;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

class ForgedTokenIT extends IdentitySpec {
    @Autowired private SigningKeys keys;

    private String genuine;

    @BeforeEach
    void signIn() {
        web.signUp("forger@example.org", "Forger", PASSWORD).is(202);
        genuine = web.signIn("forger@example.org", PASSWORD).is(200).text("accessToken");
    }

    @Test
    void no_token_is_asked_for_one() {
        web.get("/api/auth/check").isProblem(401, "auth.required");
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var header = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        refuses(header + "." + genuine.split("\\.")[1] + ".");
    }

    @Test
    void a_token_of_another_key_is_refused() throws Exception {
        var real = SignedJWT.parse(genuine);
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(real.getHeader().getKeyID())
                        .build();
        var forged = new SignedJWT(header, real.getJWTClaimsSet());
        forged.sign(new ECDSASigner(key));
        refuses(forged.serialize());
    }

    @Test
    void a_token_past_its_time_is_refused() throws Exception {
        var claims = SignedJWT.parse(genuine).getJWTClaimsSet();
        var earlier = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-12));
        var expired =
                new AccessTokens(keys, earlier)
                        .issue(
                                UserId.of(claims.getSubject()),
                                claims.getStringClaim("sid"),
                                claims.getLongClaim("tv"),
                                Set.of());
        refuses(expired.value());
    }

    @Test
    void a_changed_token_is_refused() {
        var parts = genuine.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var admin = claims.replaceFirst("\\{", "{\"roles\":[\"ADMIN\"],");
        refuses(parts[0] + "." + base64(admin) + "." + parts[2]);
    }

    private void refuses(String token) {
        assertThat(token).isNotEqualTo(genuine);
        web.check(token).isProblem(401, "auth.rejected");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
