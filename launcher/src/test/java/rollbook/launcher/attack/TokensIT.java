package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Access tokens that were made, changed, or carried by somebody who should not.
class TokensIT extends AttackSpec {
    private static Person mira;
    private static Forgery genuine;

    @BeforeAll
    static void miraSignsIn() {
        mira = somebody();
        genuine = Forgery.of(mira.accessToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", ""})
    void a_token_without_a_signature_is_refused(String algorithm) {
        refuses(genuine.header("alg", algorithm).signed(""));
        refuses(genuine.header("alg", algorithm).token());
    }

    @Test
    void the_public_key_is_no_shared_secret() throws JOSEException {
        var published = attacker.send(Request.get("/.well-known/jwks.json")).json().at("/keys/0");
        var key = ownKey("x").toPublicJWK();
        var forged = genuine.header("alg", "HS256");
        refuses(forged.mac(published.toString().getBytes(StandardCharsets.UTF_8)));
        refuses(forged.mac(published.path("x").asString().getBytes(StandardCharsets.UTF_8)));
        refuses(forged.mac(key.toECPublicKey().getEncoded()));
        refuses(forged.mac(new byte[1]));
    }

    @Test
    void a_signature_of_nothing_but_zeros_is_refused() {
        refuses(genuine.claim("roles", List.of("ADMIN")).signed(new byte[64]));
        refuses(genuine.signed(new byte[0]));
        refuses(genuine.signed(new byte[] {0x30, 0x06, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES384", "ES512", "ES256K", "RS256", "PS256", "EdDSA", "es256", "dir"})
    void no_other_algorithm_is_taken(String algorithm) {
        refuses(genuine.header("alg", algorithm).token());
        refuses(genuine.header("alg", algorithm).signedBy(stolenKey()));
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("keyIds")
    void a_key_id_is_looked_up_among_our_own_and_nothing_else(Object keyId) {
        refuses(genuine.header("kid", keyId).token());
        refuses(genuine.header("kid", keyId).mac(new byte[1]));
    }

    static Stream<Object> keyIds() {
        return Stream.of(
                "../../../../dev/null",
                "/proc/sys/kernel/randomize_va_space",
                "x' union select 'key' --",
                "|id",
                "",
                "k".repeat(2000),
                "\u0000",
                7,
                true,
                List.of("a"),
                Map.of("kid", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u"})
    void nobody_fetches_a_key_from_where_a_token_says(String header) throws IOException {
        try (var evil = ServerSocketChannel.open()) {
            evil.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            evil.configureBlocking(false);
            var url = "http://127.0.0.1:" + evil.socket().getLocalPort() + "/keys.json";
            var key = ownKey("evil");
            refuses(genuine.header("kid", "evil").header(header, url).signedBy(key));
            assertThat(evil.accept()).as("a connection to %s", url).isNull();
        }
    }

    @Test
    void a_key_that_a_token_brings_along_is_not_used() {
        var key = ownKey(keyId());
        refuses(genuine.signedBy(key));
        var jwk = key.toPublicJWK().toJSONObject();
        refuses(genuine.header("jwk", jwk).signedBy(key));
        refuses(genuine.header("x5c", List.of("MIIB")).signedBy(key));
    }

    @ParameterizedTest
    @CsvSource({
        "crit, exp",
        "zip, DEF",
        "b64, false",
        "cty, JWT",
        "enc, A256GCM",
        "p2c, 2000000000"
    })
    void no_more_is_read_in_a_header_than_three_members(String name, String value) {
        refuses(genuine.header(name, value).signedBy(stolenKey()));
    }

    @Test
    void an_encrypted_token_is_refused_before_it_is_opened() {
        var bomb = "H4sIAAAA".repeat(300);
        refuses(genuine.header("alg", "dir").header("zip", "DEF").signed("a." + bomb + ".c"));
        refuses(genuine.header("alg", "PBES2-HS256+A128KW").signed("a.b.c"));
        refuses("....");
    }

    @Test
    void a_changed_claim_breaks_the_signature() {
        refuses(genuine.claim("roles", List.of("ADMIN")).token());
        refuses(genuine.claim("sub", somebody().userId()).token());
        refuses(genuine.claim("exp", Instant.now().plusSeconds(86_400).getEpochSecond()).token());
        refuses(genuine.claim("tv", 1).token());
    }

    @Test
    void a_token_of_another_kind_is_refused_though_the_key_is_ours() {
        assertThat(attacker.check(genuine.signedBy(stolenKey())).status()).isEqualTo(200);
        refuses(genuine.header("typ", "JWT").signedBy(stolenKey()));
        refuses(genuine.header("typ", "at+jwt ").signedBy(stolenKey()));
        refuses(genuine.claim("iss", "https://evil.example").signedBy(stolenKey()));
        refuses(genuine.claim("aud", "other").signedBy(stolenKey()));
        refuses(genuine.claim("sub", "session-" + mira.userId()).signedBy(stolenKey()));
        refuses(genuine.claim("sid", List.of("a", "b")).signedBy(stolenKey()));
        refuses(genuine.claim("tv", 999).signedBy(stolenKey()));
    }

    @Test
    void a_token_counts_in_its_ten_minutes_only() {
        var now = Instant.now().getEpochSecond();
        var used = genuine.claim("iat", now - 631).claim("nbf", now - 631);
        refuses(used.claim("exp", now - 31).signedBy(stolenKey()));
        refuses(genuine.claim("nbf", now + 500).signedBy(stolenKey()));
        refuses(genuine.claim("iat", now + 500).signedBy(stolenKey()));
        refuses(genuine.claim("exp", now + 86_400).signedBy(stolenKey()));
        refuses(genuine.claim("exp", null).signedBy(stolenKey()));
        refuses(genuine.claim("exp", 1e300).signedBy(stolenKey()));
        refuses(genuine.claim("exp", "9999999999").signedBy(stolenKey()));
    }

    @Test
    void a_token_anywhere_but_in_its_header_is_not_seen() {
        var token = mira.accessToken();
        var me = "/api/users/me";
        isAnonymous(Request.get(me + "?access_token=" + token));
        isAnonymous(Request.get(me + "?token=" + token));
        isAnonymous(Request.get(me).with("Cookie", "access_token=" + token));
        isAnonymous(Request.get(me).with("X-Access-Token", token));
        isAnonymous(Request.get(me).with("Proxy-Authorization", "Bearer " + token));
        isAnonymous(Request.post(me + "/erase", Map.of("access_token", token)));
    }

    @Test
    void two_tokens_are_none() {
        var twice = Request.get("/api/users/me").bearer(mira.accessToken()).bearer("x");
        attacker.send(twice).isProblem(401, "auth.rejected");
        var joined = Request.get("/api/users/me").bearer(mira.accessToken() + ", Bearer x");
        attacker.send(joined).isProblem(401, "auth.rejected");
    }

    @Test
    void a_token_above_4_KiB_is_not_looked_into() {
        refuses(genuine.claim("more", "x".repeat(4096)).signedBy(stolenKey()));
    }

    @Test
    void one_token_does_not_pass_for_the_other() {
        refuses(mira.refreshToken());
        attacker.refresh(mira.accessToken()).isProblem(401, "auth.refresh-refused");
    }

    @Test
    void a_token_dies_with_its_sign_in() {
        var phone = Person.signedIn(attacker, mira.email(), Attacker.PASSWORD);
        phone.post("/api/auth/sign-out", Map.of("refreshToken", phone.refreshToken())).is(204);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> refuses(phone.accessToken()));
        refuses(Forgery.of(phone.accessToken()).claim("jti", "another").signedBy(stolenKey()));
        mira.get("/api/users/me").is(200);
    }

    private void refuses(String token) {
        attacker.check(token).isProblem(401, "auth.rejected");
    }

    private void isAnonymous(Request request) {
        assertThat(attacker.send(request).code()).isIn("auth.required", "auth.rejected");
    }

    private static String keyId() {
        return genuine.header().required("kid").asString();
    }

    private static ECKey stolenKey() {
        return StolenKey.of(siege(), keyId());
    }

    private static ECKey ownKey(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        } catch (JOSEException broken) {
            throw new AssertionError(broken);
        }
    }
}
