package rollbook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.edge.token.SignInEnd;
import rollbook.events.user.SiteRole;

import java.util.Set;
import java.util.regex.Pattern;

class EdgeIT extends EdgeSpec {

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
        signIns.end(signIn, SignInEnd.SIGNED_OUT);
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
    void a_host_that_agrees_with_a_foreign_origin_does_not_make_it_ours() {
        var post =
                "POST /api/auth/sign-out HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n"
                        + "Origin: http://%s\r\nContent-Length: 0\r\n\r\n";
        assertThat(http.raw(post.formatted("evil.test")))
                .startsWith("HTTP/1.1 403")
                .contains("\"origin.refused\"");
        var own = "127.0.0.1:" + port;
        var ours = post.formatted(own).replace("Host: evil.test", "Host: " + own);
        assertThat(http.raw(ours)).doesNotContain("origin.refused");
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() {
        var page = http.send(http.to("/swagger-ui/index.html"));
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Strict-Transport-Security")).isEmpty();
        assertThat(http.raw("GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("X-Frame-Options: DENY", "X-Content-Type-Options: nosniff");
    }

    /// Every build has the same time of change, so a browser that asks by it would never get
    /// another.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verify-email.html",
                "/verify-email.js",
                "/reset-password.html",
                "/reset-password.js",
                "/link.js",
                "/link.css"
            })
    void a_link_page_of_an_earlier_version_is_not_kept(String file) {
        var answer = http.send(http.to(file));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Last-Modified")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify-email.html", "/reset-password.html"})
    void whatever_a_link_page_fetches_is_there_for_strangers(String page) {
        var html = http.send(http.to(page));
        assertThat(html.status()).isEqualTo(200);
        var fetched = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(html.response().body());
        assertThat(fetched.results().map(found -> found.group(1)))
                .hasSize(3)
                .allMatch(address -> http.send(http.to(address)).status() == 200);
    }
}
