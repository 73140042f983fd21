package rollbook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import rollbook.edge.UuidV7;
import rollbook.edge.token.AccessTokens;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.events.user.SiteRole;
import rollbook.testing.TestDatabase;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

@SpringBootTest(
        classes = Trial.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=edge",
            "rollbook.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "rollbook.origins=https://table.example",
            "rollbook.limits.anonymous.burst=1000"
        })
class EdgeIT {
    private static final String MOVES = "{\"name\":\"a\",\"moves\":[{\"x\":1}]}";

    @Autowired AccessTokens tokens;
    @Autowired SignIns signIns;
    @LocalServerPort int port;

    private final UserId mira = new UserId(UuidV7.next());
    private final String signIn = UuidV7.next().toString();
    private Http http;
    private String token;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry::add);
    }

    @BeforeEach
    void sign_in() {
        http = new Http(port);
        signIns.begin(signIn, mira);
        token = tokens.issue(mira, signIn, 0, Set.of()).value();
    }

    @Test
    void a_good_token_tells_who_calls() {
        var answer = http.send(signedIn("/api/trial/me"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("userId").asString()).isEqualTo(mira.toString());
        assertThat(answer.json().path("at").asString()).isEqualTo("2026-11-22T20:15:30.000000Z");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void without_a_token_the_answer_is_401_whatever_is_asked() {
        assertProblem(http.send(http.to("/api/trial/me")), 401, "auth.required");
        assertProblem(http.send(http.to("/api/no/such")), 401, "auth.required");
        assertProblem(http.send(http.to("/api/trial/me?access_token=x")), 401, "auth.required");
        var answer = http.send(http.to("/api/trial/moves").POST(body("x".repeat(1 << 20))));
        assertProblem(answer, 401, "auth.required");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"rollbook\"");
    }

    @Test
    void a_token_that_is_no_good_is_rejected() {
        var tampered = token.substring(0, token.length() - 4) + "AAAA";
        var answer = http.send(with("Bearer " + tampered));
        assertProblem(answer, 401, "auth.rejected");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertProblem(http.send(with("Basic bWlyYTp4")), 401, "auth.rejected");
        assertProblem(http.send(with("Bearer")), 401, "auth.rejected");
        var twice = signedIn("/api/trial/me").header("Authorization", "Bearer " + token);
        assertProblem(http.send(twice), 401, "auth.rejected");
    }

    @Test
    void a_token_dies_with_its_sign_in_or_version() {
        signIns.raiseTokenVersion(mira);
        assertProblem(http.send(signedIn("/api/trial/me")), 401, "auth.rejected");
        token = tokens.issue(mira, signIn, signIns.tokenVersion(mira), Set.of()).value();
        assertThat(http.send(signedIn("/api/trial/me")).status()).isEqualTo(200);
        signIns.end(signIn);
        assertProblem(http.send(signedIn("/api/trial/me")), 401, "auth.rejected");
    }

    @Test
    void public_routes_do_not_care_about_a_stale_token() {
        assertThat(http.send(http.to("/api/auth/policy")).status()).isEqualTo(200);
        var stale = http.to("/api/auth/policy").header("Authorization", "Bearer stale");
        assertThat(http.send(stale).json().at("/rates/rolls/burst").asInt()).isEqualTo(15);
        assertThat(http.send(http.to("/.well-known/jwks.json")).json().at("/keys/0").has("d"))
                .isFalse();
        var out = signedIn("/api/auth/sign-out?everywhere=true").POST(body("{}"));
        assertThat(http.send(json(out)).json().path("known").asBoolean()).isTrue();
    }

    @Test
    void administration_is_for_administrators() {
        assertProblem(http.send(http.to("/api/admin/trial")), 401, "auth.required");
        assertProblem(http.send(signedIn("/api/admin/trial")), 403, "auth.forbidden");
        token = tokens.issue(mira, signIn, 0, Set.of(SiteRole.ADMIN)).value();
        assertThat(http.send(signedIn("/api/admin/trial")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/trial/no-such, 404, route.not-found",
        "GET, /favicon.ico, 404, route.not-found",
        "PUT, /api/trial/me, 405, request.method-not-allowed",
        "GET, /api/trial/page?limit=0, 400, request.invalid",
        "GET, /api/trial/page?limit=101, 400, request.invalid",
        "GET, /api/trial/page?limit=, 400, request.invalid",
        "GET, /api/trial/page?limit=ten, 400, request.invalid",
        "GET, /api/trial/page?limit=1&limit=2, 400, request.invalid",
        "GET, /api/trial/page?offset=1, 400, request.invalid",
        "GET, /api/trial/page?kind=%00, 400, request.invalid",
        "GET, /actuator/env, 403, auth.forbidden",
        "GET, /api/trial/me?access_token=x, 400, request.invalid",
        "POST, /api/trial/sessions/42, 404, session.not-found",
        "DELETE, /api/trial/things, 409, token.stale",
        "GET, /api/trial/broken, 500, internal",
        "GET, /api/trial/away, 503, unavailable",
    })
    void every_failure_is_a_problem(String method, String path, int status, String code) {
        assertProblem(http.send(signedIn(path).method(method, body(""))), status, code);
    }

    @Test
    void a_problem_has_the_documented_members_and_tells_nothing_else() {
        var answer = http.send(signedIn("/api/trial/broken?"));
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "type", "title", "status", "detail", "instance", "code", "traceId");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/internal");
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/trial/broken");
        assertThat(answer.response().body()).doesNotContain("hunter2", "Exception");
        assertThat(http.send(signedIn("/api/trial/away")).header("Retry-After")).isEqualTo("2");
    }

    @Test
    void the_extras_of_a_rejection_are_members() {
        var answer = http.send(signedIn("/api/trial/things").DELETE());
        assertThat(answer.json().at("/current/x").asInt()).isEqualTo(1);
    }

    @Test
    void only_json_is_answered() {
        var answer = http.send(signedIn("/api/trial/me").header("Accept", "text/html"));
        assertProblem(answer, 406, "request.not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"name\":\"a\",\"moves\":[]}{}",
                "{\"name\":\"a\",\"moves\":[],\"other\":1}",
                "{\"name\":\"a\",\"name\":\"a\",\"moves\":[]}",
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"moves\":[null]}",
                "{\"name\":\"a\",\"moves\":[{\"x\":\"1\"}]}",
                "{\"name\":\"a\",\"moves\":[],\"note\":null}",
            })
    void a_body_of_another_shape_is_400(String text) {
        assertProblem(http.send(moves(text)), 400, "request.invalid");
        var nested = "[".repeat(30_000);
        assertProblem(http.send(moves(nested)), 400, "request.invalid");
    }

    @Test
    void the_field_that_is_wrong_is_named() {
        var answer = http.send(moves("{\"name\":\"a\",\"moves\":[{\"x\":1},{\"x\":1,\"z\":2}]}"));
        assertThat(answer.json().at("/violations/0/field").asString()).isEqualTo("moves[1].z");
        assertThat(answer.json().at("/violations/0/message").asString())
                .isEqualTo("is not a known key");
        var missing = http.send(moves("{\"name\":\"a\",\"moves\":[{}]}"));
        assertThat(missing.json().at("/violations/0/field").asString()).isEqualTo("moves[0].x");
        assertThat(missing.json().at("/violations/0/message").asString()).isEqualTo("is required");
    }

    @Test
    void a_readable_body_that_breaks_a_rule_is_422() {
        var answer = http.send(moves("{\"name\":\"a\",\"moves\":[{\"x\":101}]}"));
        assertProblem(answer, 422, "request.refused");
        assertThat(answer.json().at("/violations/0/field").asString()).isEqualTo("moves[0].x");
    }

    @Test
    void a_body_above_64_KiB_is_413_announced_or_not() {
        var large = "x".repeat(1 << 20);
        assertProblem(http.send(moves(large)), 413, "request.too-large");
        var chunked =
                signedIn("/api/trial/moves")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.fromPublisher(body(large)));
        assertProblem(http.send(chunked), 413, "request.too-large");
        var fits = MOVES + " ".repeat(64 * 1024 - MOVES.length());
        assertThat(http.send(moves(fits)).status()).isEqualTo(200);
        assertProblem(http.send(moves(fits + " ")), 413, "request.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=ISO-8859-1",
                "application/problem+json",
                "nonsense"
            })
    void only_json_in_utf_8_is_taken(String type) {
        var request = signedIn("/api/trial/moves").header("Content-Type", type).POST(body(MOVES));
        assertProblem(http.send(request), 415, "request.unsupported-media-type");
    }

    @Test
    void bytes_that_are_no_utf_8_are_400() {
        for (var charset : new Charset[] {StandardCharsets.UTF_16, Charset.forName("UTF-32LE")}) {
            var bytes = BodyPublishers.ofByteArray(MOVES.getBytes(charset));
            var request = json(signedIn("/api/trial/moves").POST(bytes));
            assertProblem(http.send(request), 400, "request.invalid");
        }
        var broken = BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'});
        var request = json(signedIn("/api/trial/moves").POST(broken));
        assertProblem(http.send(request), 400, "request.invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*|400", "W/\"3\"|400", "3|400", "\"x\"|400", "\"1\", \"2\"|400", "\"3\"|200"})
    void if_match_is_one_strong_tag(String header, int status) {
        var request = signedIn("/api/trial/things").header("If-Match", header);
        assertThat(http.send(json(request.method("PATCH", body("{}")))).status()).isEqualTo(status);
    }

    @Test
    void without_if_match_it_is_428() {
        var request = signedIn("/api/trial/things").method("PATCH", body("{\"image\":null}"));
        assertProblem(http.send(json(request)), 428, "request.if-match-missing");
    }

    @Test
    void too_many_rolls_are_429_after_400_and_before_404() {
        for (var roll = 0; roll < 15; roll++) {
            http.send(json(signedIn("/api/roll").POST(body("{}"))));
        }
        var answer = http.send(json(signedIn("/api/roll").POST(body("{}"))));
        assertProblem(answer, 429, "rate.exceeded");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        var invalid = http.send(json(signedIn("/api/roll").POST(body("{\"a\":1}"))));
        assertProblem(invalid, 400, "request.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api//trial;x=1/me HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /{}<> HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/auth/policy?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/auth/policy HTTP/1.1\r\n\r\n",
                "GARBAGE\r\n\r\n",
                "BREW /api/auth/policy HTTP/1.1\r\nHost: a\r\n\r\n",
                "TRACE /api/auth/policy HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/auth/policy HTTP/9.9\r\nHost: a\r\n\r\n",
            })
    void what_tomcat_or_the_firewall_refuses_is_a_problem_too(String request) {
        assertThat(http.raw(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))
                .contains("application/problem+json", "\"code\":", "\"traceId\":")
                .doesNotContainIgnoringCase("<html", "Exception");
    }

    @Test
    void headers_above_8_KiB_are_431() {
        assertThat(
                        http.raw(
                                "GET /api/auth/policy HTTP/1.1\r\nHost: a\r\nX: "
                                        + "x".repeat(20_000)
                                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "request.headers-too-large");
    }

    @Test
    void listed_origins_may_call_and_read_our_headers() {
        var raw =
                "OPTIONS /api/trial/me HTTP/1.1\r\n"
                        + "Host: a\r\n"
                        + "Connection: close\r\n"
                        + "Origin: https://table.example\r\n"
                        + "Access-Control-Request-Method: PATCH\r\n"
                        + "Access-Control-Request-Headers: authorization,if-match\r\n\r\n";
        assertThat(http.raw(raw))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: https://table.example");
        var get =
                "GET /api/auth/policy HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Origin: https://table.example\r\n\r\n";
        assertThat(http.raw(get))
                .contains(
                        "Access-Control-Expose-Headers: Rollbook-Position, ETag, Retry-After,"
                                + " Idempotent-Replayed, Location");
    }

    @Test
    void other_origins_may_not() {
        var get =
                "GET /api/auth/policy HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Origin: https://evil.example\r\n\r\n";
        assertThat(http.raw(get)).startsWith("HTTP/1.1 403").contains("\"origin.refused\"");
    }

    @Test
    void the_api_is_documented_with_a_way_to_authorize() {
        var docs = http.send(http.to("/v3/api-docs"));
        assertThat(docs.json().at("/components/securitySchemes/accessToken/scheme").asString())
                .isEqualTo("bearer");
        assertThat(docs.json().at("/paths/~1api~1trial~1page/get/parameters").toString())
                .contains("\"limit\"", "\"cursor\"", "\"kind\"");
        assertThat(docs.json().at("/paths/~1api~1trial~1me/get/parameters").isMissingNode())
                .isTrue();
        assertThat(http.send(http.to("/docs")).status()).isEqualTo(302);
        assertThat(http.send(http.to("/swagger-ui/index.html")).status()).isEqualTo(200);
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private HttpRequest.Builder moves(String text) {
        return json(signedIn("/api/trial/moves").POST(body(text)));
    }

    private HttpRequest.Builder signedIn(String path) {
        return http.to(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder with(String authorization) {
        return http.to("/api/trial/me").header("Authorization", authorization);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
    }
}
