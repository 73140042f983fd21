package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Bodies that say more, or cost more, than they should.
class BodiesIT extends AttackSpec {
    private static final String INVALID = "request.invalid";

    private static Person mira;

    @BeforeAll
    static void miraSignsIn() {
        mira = somebody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"roles\":[\"ADMIN\"]",
                "\"emailVerified\":true",
                "\"userId\":\"user-01a210c1-1b24-7930-b777-ceb656cbe70a\"",
                "\"passwordHash\":\"x\"",
                "\"__proto__\":{\"admin\":true}",
                "\"@class\":\"java.lang.Runtime\"",
            })
    void nobody_makes_more_of_themselves_than_a_route_takes(String more) {
        var account = "\"displayName\":\"Rolf\",\"password\":\"seven dice in the dark\",\"email\":";
        var signUp = Request.of("POST", "/api/auth/sign-up");
        attacker.send(signUp.json("{" + account + "\"" + unused() + "\"," + more + "}"))
                .isProblem(400, INVALID);
        var rename = Request.of("PATCH", "/api/users/me");
        mira.send(rename.json("{\"displayName\":\"Mira\"," + more + "}")).isProblem(400, INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"a\",\"\\u0074itle\":\"b\"}",
                "{\"title\":\"a\"}{\"title\":\"b\"}",
                "{\"title\":\"a\"} //",
                "{'title':'a'}",
                "{\"title\":NaN}",
                "{\"title\":null}",
                "{\"title\":[\"a\"]}",
                "{\"title\":{\"a\":1}}",
                "[{\"title\":\"a\"}]",
                "{\"title\":\"\\ud800\"}",
                "{\"title\":\"a\\u0000b\"}",
            })
    void what_two_parsers_could_read_differently_is_refused(String body) {
        mira.send(Request.of("POST", "/api/sessions").json(body)).isProblem(400, INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void a_tower_of_brackets_is_refused(String storey) {
        for (var height : new int[] {65, 10_000}) {
            var tower = Request.of("POST", "/api/sessions").json(storey.repeat(height));
            mira.send(tower).isProblem(400, INVALID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "99999999999999999999"})
    void a_huge_number_is_refused(String number) {
        var scene = "{\"name\":\"Gate\",\"width\":" + number + ",\"height\":20}";
        var scenes = Request.of("POST", mira.opens("Huge") + "/scenes");
        assertThat(mira.send(scenes.json(scene)).status()).isIn(400, 422);
        var digits = scene.replace(number, "9".repeat(50_000));
        assertThat(mira.send(scenes.json(digits)).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "text/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/yaml",
                "application/x-java-serialized-object",
                "application/json; charset=UTF-7",
                "text/plain"
            })
    void only_json_is_read(String type) {
        var bomb =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y"
                        + " \"&x;&x;\">]><a>&y;</a>";
        var request = Request.of("POST", "/api/sessions").body(type, ascii(bomb));
        mira.send(request).isProblem(415, "request.unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "gzip, gzip"})
    void nothing_packed_is_unpacked(String encoding) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[8 << 20]);
        }
        var bomb = Request.of("POST", "/api/sessions").with("Content-Encoding", encoding);
        var announced = bomb.body("application/json", packed.toByteArray());
        mira.send(announced).isProblem(415, "request.unsupported-media-type");
        mira.send(chunked(bomb, packed.toByteArray()))
                .isProblem(415, "request.unsupported-media-type");
    }

    @Test
    void a_body_above_64_KiB_is_refused_announced_or_not() {
        var large = ("{\"title\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var request = Request.of("POST", "/api/sessions");
        mira.send(request.body("application/json", large)).isProblem(413, "request.too-large");
        mira.send(chunked(request, large)).isProblem(413, "request.too-large");
    }

    @Test
    void a_file_above_16_MiB_is_refused_and_one_below_is_read() {
        var request = Request.of("POST", "/api/characters/import");
        var announced = request.with("Content-Type", "application/json");
        mira.send(announced.with("Content-Length", "17000000")).isProblem(413, "request.too-large");
        mira.send(request.json("\"" + "x".repeat(1 << 20) + "\"")).isProblem(400, INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"format\":\"rollbook-character/v1\"}"})
    void a_file_that_holds_no_character_is_refused(String file) {
        mira.send(Request.of("POST", "/api/characters/import").json(file)).isProblem(400, INVALID);
    }

    @Test
    void a_body_that_drips_is_given_up_and_its_connection_closed() {
        var slow = Request.of("POST", "/api/auth/sign-in").with("Content-Type", "application/json");
        var reply = attacker.drip(slow.with("Content-Length", "50000"));
        reply.isProblem(408, "request.timeout");
        assertThat(reply.header("Connection")).isEqualTo("close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32", "ISO-8859-1"})
    void a_body_is_utf_8_and_nothing_else(String charset) {
        var bytes = "{\"title\":\"Þé\"}".getBytes(Charset.forName(charset));
        var request = Request.of("POST", "/api/sessions").body("application/json", bytes);
        mira.send(request).isProblem(400, INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rolf@example.org\r\nBcc: all@example.org",
                "rolf@example.org\nSubject: won",
                "rolf@example.org%0d%0aBcc: all@example.org",
                "rolf@example.org\u2028Bcc: all@example.org",
                "rolf@example.org,all@example.org",
                "\"rolf\r\n\"@example.org",
                "<rolf@example.org>",
                "rolf@exämple.org",
                "rolf@example.org\u0000",
            })
    void nothing_is_smuggled_into_a_mail_by_its_address(String address) {
        var reply = attacker.signUp(address, Attacker.PASSWORD);
        assertThat(reply.status()).as(reply.body()).isIn(400, 422);
    }

    @Test
    void a_name_with_a_line_break_or_a_turn_is_refused_and_no_mail_holds_one() {
        for (var name : new String[] {"Mira\r\nBcc: x@example.org", "Mira\u2028x", "a\u202Eb"}) {
            var account =
                    Map.of("email", unused(), "displayName", name, "password", "a good long one");
            attacker.send(Request.post("/api/auth/sign-up", account)).is(422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%27%20or%201%3D1--",
                "%25",
                "%5C",
                "_%25_%25_%25_%25_%25_%25_%25_%25_%25x",
                "%28a%2B%29%2B%24"
            })
    void a_search_is_text_and_no_language(String text) {
        mira.get("/api/characters?q=" + text).is(200);
        assertThat(mira.get("/api/characters?sort=" + text).status()).isEqualTo(400);
        assertThat(mira.get("/api/characters?cursor=" + text).status()).isEqualTo(400);
    }

    private static Request chunked(Request request, byte[] body) {
        var chunks = new ByteArrayOutputStream();
        chunks.writeBytes(ascii(Integer.toHexString(body.length) + "\r\n"));
        chunks.writeBytes(body);
        chunks.writeBytes(ascii("\r\n0\r\n\r\n"));
        return request.with("Transfer-Encoding", "chunked")
                .body("application/json", chunks.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
