package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

/// Heads of requests that mean to steer more than they may.
class HeadersIT extends AttackSpec {
    private static final String POLICY = "/api/auth/policy";

    private static Person mira;

    @BeforeAll
    static void miraSignsIn() {
        mira = somebody();
    }

    @Test
    void a_forged_host_does_not_get_into_a_mail() {
        var email = unused();
        var account = Map.of("email", email, "displayName", "Ines", "password", Attacker.PASSWORD);
        attacker.send(forged(Request.post("/api/auth/sign-up", account))).is(202);
        var mails =
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> siege().mailsTo(email), sent -> !sent.isEmpty());
        assertThat(mails)
                .allSatisfy(
                        mail ->
                                assertThat(mail)
                                        .contains("dice.example.org")
                                        .doesNotContain("evil.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/v3/api-docs", "/no/such", POLICY, "//evil.example/.."})
    void a_forged_host_does_not_come_back(String target) {
        var reply = attacker.send(forged(Request.get(target)));
        assertThat(reply.header("Location")).doesNotContain("evil.example");
        assertThat(reply.body()).doesNotContain("http://evil.example");
    }

    private static Request forged(Request request) {
        return request.with("Host", "evil.example")
                .with("X-Forwarded-Host", "evil.example")
                .with("X-Forwarded-Proto", "http")
                .with("Forwarded", "host=evil.example")
                .with("X-Original-URL", "//evil.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://table.example.evil.example",
                "https://evil-table.example",
                "https://eviltable.example",
                "https://table.example@evil.example",
                "https://table.example:8443",
                "http://table.example",
                "https://sub.table.example",
                "https://table.example%60.evil.example",
                "https://table.example, https://evil.example",
                "null",
                "file://",
                "*"
            })
    void an_origin_that_only_looks_like_a_listed_one_is_refused(String origin) {
        var asked = attacker.send(Request.get(POLICY).with("Origin", origin));
        asked.isProblem(403, "origin.refused");
        assertThat(asked.headers()).doesNotContainKey("Access-Control-Allow-Origin");
        var preflight =
                Request.of("OPTIONS", "/api/sessions")
                        .with("Origin", origin)
                        .with("Access-Control-Request-Method", "POST");
        attacker.send(preflight).isProblem(403, "origin.refused");
    }

    @Test
    void a_listed_origin_gets_no_cookies_and_no_wildcard() {
        var reply = attacker.send(Request.get(POLICY).with("Origin", Siege.ORIGIN)).is(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(Siege.ORIGIN);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        assertThat(reply.headers().get("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a_method_is_the_one_in_the_first_line(String header) {
        var table = mira.opens("Overridden");
        var read = mira.send(Request.get(table).with(header, "DELETE")).is(200);
        assertThat(read.json().at("/state/title").asString()).isEqualTo("Overridden");
        mira.send(Request.post("/api/users/me", Map.of()).with(header, "PATCH"))
                .isProblem(405, "request.method-not-allowed");
        assertThat(mira.send(Request.post(table + "?_method=DELETE", Map.of())).status())
                .isIn(400, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "DEBUG", "PROPFIND", "get"})
    void a_method_that_nobody_needs_is_refused(String method) {
        var reply = attacker.send(Request.of(method, POLICY).with("X-Secret", "hunter2"));
        assertThat(reply.status()).isIn(400, 405, 501);
        assertThat(reply.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6\r\nTransfer-Encoding: chunked",
                "Content-Length: 6\r\nContent-Length: 5",
                "Content-Length: -1",
                "Content-Length: +6",
                "Content-Length: 0x6",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "X: a\r\n continued",
            })
    void no_second_request_is_smuggled_behind_the_first(String lines) {
        var first = "POST /api/auth/sign-in HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n\r\n0\r\n\r\n";
        var second = "GET /.well-known/jwks.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        var reply = attacker.raw(first + second);
        assertThat(reply.status()).isIn(400, 415, 501);
        assertThat(reply.body()).doesNotContain("\"keys\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/policy%0d%0aSet-Cookie:%20a=b",
                "/api/auth/policy?x=%0d%0aSet-Cookie:%20a=b",
                "/no/such%0aSet-Cookie:a=b",
                "/%0d%0a%0d%0a<script>alert(1)</script>",
                "/docs?x=</script><script>alert(1)</script>"
            })
    void nothing_in_an_address_gets_into_the_head_or_runs(String target) {
        var reply = attacker.send(Request.get(target));
        assertThat(reply.headers()).doesNotContainKey("Set-Cookie");
        assertThat(reply.header("X-Content-Type-Options")).isIn("nosniff", "");
        assertThat(reply.body()).doesNotContain("<script>alert(1)");
    }

    @Test
    void headers_above_8_KiB_are_refused() {
        attacker.send(Request.get(POLICY).with("X", "x".repeat(20_000)))
                .isProblem(431, "request.headers-too-large");
        var many = Request.get(POLICY);
        for (var i = 0; i < 120; i++) {
            many = many.with("X-" + i, "x");
        }
        assertThat(attacker.send(many).status()).isIn(400, 431);
    }

    @Test
    void there_is_no_session_to_fix_or_ride() {
        var fixed = Request.get("/api/users/me").with("Cookie", "JSESSIONID=0123456789ABCDEF");
        var reply = attacker.send(fixed).isProblem(401, "auth.required");
        assertThat(reply.headers()).doesNotContainKey("Set-Cookie");
        var signedIn = mira.send(fixed).is(200);
        assertThat(signedIn.headers()).doesNotContainKey("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {POLICY, "/verify-email.html", "/docs", "/no/such", "/api/users/me"})
    void every_answer_tells_a_browser_what_not_to_do(String target) {
        var reply = attacker.send(Request.get(target));
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.headers()).doesNotContainKeys("Server", "X-Powered-By");
        if (target.startsWith("/api/")) {
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }
    }
}
