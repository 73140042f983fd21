package rollbook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What nobody should send gets the problem object, each with its own code.
class BadInputIT extends EdgeSpec {
    private static final String FORM = "application/x-www-form-urlencoded";

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
                "text/html",
                "application/cbor",
                "application/yaml",
                "application/json;q=0",
                "x"
            })
    void who_takes_no_json_is_told_so_before_anything_is_done(String accept) {
        var things = signedIn("/api/trial/things").header("Accept", accept).DELETE();
        assertProblem(http.send(things), 406, "request.not-acceptable");
    }

    @Test
    void nothing_but_json_is_written_to_whoever_would_rather_have_something_else() {
        var accept = "application/cbor, application/yaml, application/json;q=0.1";
        var answer = http.send(signedIn("/api/trial/me").header("Accept", accept));
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZ\r\n{}\r\n0\r\n\r\n",
                "-1\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n0\r\nX: %s\r\n\r\n",
                "5\r\n{",
            })
    void a_body_that_breaks_off_or_comes_in_no_chunks_is_400(String chunks) {
        var trailer = "x".repeat(20_000);
        assertThat(http.raw(head("Transfer-Encoding: chunked") + chunks.formatted(trailer)))
                .startsWith("HTTP/1.1 400")
                .contains("request.invalid");
    }

    @Test
    void a_body_that_ends_before_its_announced_end_is_400() {
        assertThat(http.raw(head("Content-Length: 50") + "{\"name\""))
                .startsWith("HTTP/1.1 400")
                .contains("request.invalid");
    }

    @Test
    void a_body_that_stalls_is_408() {
        assertThat(http.stalled(head("Content-Length: 50") + "{"))
                .startsWith("HTTP/1.1 408")
                .contains("request.timeout");
    }

    @Test
    void a_head_that_drips_is_cut_off() {
        assertThat(http.isCutOff("GET /api/auth/policy HTTP/1.1\r\nHost: a\r\nX: ")).isTrue();
    }

    private String head(String length) {
        return "POST /api/trial/moves HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer "
                + token
                + "\r\n"
                + length
                + "\r\n\r\n";
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
                FORM,
                "multipart/form-data; boundary=x",
                "application/json; charset=ISO-8859-1",
                "application/problem+json",
                "nonsense"
            })
    void only_json_in_utf_8_is_taken(String type) {
        var request = signedIn("/api/trial/moves").header("Content-Type", type).POST(body(MOVES));
        assertProblem(http.send(request), 415, "request.unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void a_form_is_not_read_as_parameters(String method) {
        var form = http.to("/api/trial/things").header("Content-Type", FORM);
        assertProblem(http.send(form.method(method, body("%zz=%"))), 401, "auth.required");
        var known = signedIn("/api/trial/things").header("Content-Type", FORM);
        var status = method.equals("PUT") ? 405 : 415;
        assertThat(http.send(known.method(method, body(MOVES))).status()).isEqualTo(status);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /api/roll HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: zip\r\n\r\n",
            })
    void what_nobody_implements_is_no_fault_of_ours(String request) {
        assertThat(http.raw(request))
                .startsWith("HTTP/1.1 501")
                .contains("request.not-implemented");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.coyote.http11.Http11Processor",
                "org.apache.coyote.AbstractProcessor",
                "org.apache.tomcat.util.http.parser.Cookie"
            })
    void tomcat_quotes_no_request_in_the_log(String logger) {
        assertThat(LoggerFactory.getLogger(logger).isInfoEnabled()).isFalse();
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
}
