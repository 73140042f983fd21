package rollbook.edge.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.events.UserId;
import rollbook.events.user.SiteRole;
import rollbook.store.UuidV7;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

class AccessTokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:15:30Z");

    private final ECKey key = key("here");
    private final UserId mira = new UserId(UuidV7.next());
    private final SigningKeys keys =
            new SigningKeys(() -> List.of(new SigningKey(key, NOW, null)), at(NOW));
    private final AccessTokenVerifier verifier = new AccessTokenVerifier(keys, at(NOW));

    @Test
    void a_token_names_its_user_and_sign_in() throws Exception {
        var user = verifier.verify(issued(Set.of()));
        assertThat(user.id()).isEqualTo(mira);
        assertThat(user.signInId()).isEqualTo("sign-in");
        assertThat(user.tokenVersion()).isEqualTo(7);
        assertThat(user.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(user.isAdmin()).isFalse();
    }

    @Test
    void roles_travel_in_the_token() throws Exception {
        assertThat(verifier.verify(issued(Set.of(SiteRole.ADMIN))).isAdmin()).isTrue();
    }

    @Test
    void a_token_holds_the_documented_claims_and_no_others() throws Exception {
        var token = SignedJWT.parse(issued(Set.of()));
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsOnlyKeys("iss", "aud", "sub", "exp", "iat", "nbf", "jti", "sid", "tv");
        assertThat(token.getHeader().toJSONObject())
                .containsOnlyKeys("alg", "kid", "typ")
                .containsEntry("typ", "at+jwt");
    }

    @Test
    void a_clock_may_be_thirty_seconds_off() throws Exception {
        var token = issued(Set.of());
        assertThat(at(Duration.ofSeconds(629)).verify(token).id()).isEqualTo(mira);
        assertThat(at(Duration.ofSeconds(-30)).verify(token).id()).isEqualTo(mira);
        assertRefused(at(Duration.ofSeconds(630)), token);
        assertRefused(at(Duration.ofSeconds(-31)), token);
    }

    @Test
    void an_unsigned_token_is_refused() {
        var claims = Base64URL.encode(claims().build().toString());
        assertRefused(header("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + claims + ".");
        assertRefused(
                header("{\"alg\":\"none\",\"kid\":\"here\",\"typ\":\"at+jwt\"}")
                        + "."
                        + claims
                        + ".");
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() throws Exception {
        var token = new SignedJWT(header(JWSAlgorithm.HS256).build(), claims().build());
        token.sign(new MACSigner(key.toECPublicKey().getEncoded()));
        assertRefused(token.serialize());
    }

    @Test
    void another_key_under_our_name_is_refused() throws Exception {
        assertRefused(signed(key("here"), header(JWSAlgorithm.ES256).build(), claims().build()));
    }

    @Test
    void a_key_we_do_not_know_is_refused() throws Exception {
        var header = header(JWSAlgorithm.ES256).keyID("there").build();
        assertRefused(signed(key, header, claims().build()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jku\":\"https://evil.example/keys\"",
                "\"jwk\":{\"kty\":\"EC\"}",
                "\"x5u\":\"https://evil.example/chain\"",
                "\"x5c\":[\"MIIB\"]",
                "\"crit\":[\"exp\"]",
                "\"zip\":\"DEF\"",
                "\"enc\":\"A256GCM\"",
                "\"b64\":false"
            })
    void nothing_in_the_header_steers_the_check(String member) throws Exception {
        var header =
                Base64URL.encode(
                        "{\"alg\":\"ES256\",\"kid\":\"here\",\"typ\":\"at+jwt\"," + member + "}");
        var claims = Base64URL.encode(claims().build().toString());
        var input = (header + "." + claims).getBytes(StandardCharsets.UTF_8);
        var plain = header(JWSAlgorithm.ES256).build();
        var signature = new ECDSASigner(key).sign(plain, input);
        assertRefused(header + "." + claims + "." + signature);
    }

    @Test
    void a_token_of_another_type_is_refused() throws Exception {
        var header = header(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build();
        assertRefused(signed(key, header, claims().build()));
    }

    @Test
    void every_claim_must_be_there_and_right() {
        assertClaimRefused(claims -> claims.issuer("elsewhere"));
        assertClaimRefused(claims -> claims.audience("elsewhere"));
        assertClaimRefused(claims -> claims.audience(List.of("rollbook", "elsewhere")));
        assertClaimRefused(claims -> claims.subject("character-" + mira.value()));
        assertClaimRefused(claims -> claims.jwtID(null));
        assertClaimRefused(claims -> claims.claim("sid", null));
        assertClaimRefused(claims -> claims.claim("tv", "seven"));
        assertClaimRefused(claims -> claims.claim("roles", List.of("KING")));
    }

    @Test
    void times_out_of_reach_are_refused() {
        assertClaimRefused(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(31))));
        assertClaimRefused(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(601))));
        assertClaimRefused(claims -> claims.expirationTime(null));
        assertClaimRefused(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(31))));
        assertClaimRefused(claims -> claims.issueTime(Date.from(NOW.plusSeconds(31))));
        assertClaimRefused(claims -> claims.issueTime(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d.e", "ey.ey.ey", "{}.{}.{}"})
    void what_is_no_token_is_refused(String text) {
        assertRefused(text);
    }

    @Test
    void a_token_above_4096_bytes_is_refused() throws Exception {
        var claims = claims().claim("more", "x".repeat(4096)).build();
        assertRefused(signed(key, header(JWSAlgorithm.ES256).build(), claims));
    }

    private void assertClaimRefused(UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = change.apply(claims()).build();
        assertRefused(signed(key, header(JWSAlgorithm.ES256).build(), claims));
    }

    private void assertRefused(String token) {
        assertRefused(verifier, token);
    }

    private static void assertRefused(AccessTokenVerifier verifier, String token) {
        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(InvalidToken.class);
    }

    private String issued(Set<SiteRole> roles) {
        return new AccessTokens(keys, at(NOW)).issue(mira, "sign-in", 7, roles).value();
    }

    private AccessTokenVerifier at(Duration later) {
        return new AccessTokenVerifier(keys, at(NOW.plus(later)));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("rollbook")
                .audience("rollbook")
                .subject(mira.toString())
                .issueTime(Date.from(NOW))
                .notBeforeTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(600)))
                .jwtID("1")
                .claim("sid", "sign-in")
                .claim("tv", 7);
    }

    private static String signed(ECKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).keyID("here");
    }

    private static String header(String json) {
        return Base64URL.encode(json).toString();
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
