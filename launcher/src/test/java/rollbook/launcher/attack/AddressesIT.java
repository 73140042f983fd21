package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// Ways round the front door: other spellings of an address, other doors, links that are opened by
/// machines.
class AddressesIT extends AttackSpec {
    private static Person rolf;

    @BeforeAll
    static void rolfSignsIn() {
        rolf = somebody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/projections",
                "/api/admin/projections/",
                "/api/admin;x=1/projections",
                "/api/admin/..;/admin/projections",
                "/api/auth/../admin/projections",
                "/api/auth/%2e%2e/admin/projections",
                "/api/auth/..%2fadmin/projections",
                "/api//admin/projections",
                "//api/admin/projections",
                "/api/./admin/projections",
                "/API/ADMIN/projections",
                "/api/%61dmin/projections",
                "/api/admin/projections%00",
                "/api/admin/projections.json",
                "/api/admin%5cprojections",
                "/api/admin/projections?",
                "/api/auth/policy/../../admin/projections",
                "http://localhost/api/admin/projections",
                "/error",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers"
            })
    void no_spelling_of_an_address_leads_past_its_guard(String target) {
        var anonymous = attacker.send(Request.get(target));
        var stranger = rolf.get(target);
        assertThat(anonymous.status()).as(target).isIn(400, 401, 404);
        assertThat(stranger.status()).as(target).isIn(400, 403, 404);
        assertThat(stranger.body()).doesNotContain("\"lag\"", "\"position\"", "RUNNING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/docs/..%2f..%2f..%2fetc/passwd",
                "/swagger-ui/%2e%2e/%2e%2e/application.yaml",
                "/swagger-ui/..;/..;/rollbook.yaml",
                "/verify-email.html/../../edge.yaml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/rollbook.yaml",
                "/.git/config",
                "/data/master-key"
            })
    void no_file_but_the_few_pages_is_served(String target) {
        assertThat(attacker.send(Request.get(target)).status()).isIn(400, 401, 404);
        assertThat(rolf.get(target).status()).isIn(400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void a_machine_that_opens_the_link_in_a_mail_uses_nothing_up(String method) {
        var ines = somebody();
        var page = attacker.send(Request.of(method, "/verify-email.html?token=x"));
        assertThat(page.status()).isLessThan(500);
        var api = attacker.send(Request.of(method, "/api/auth/verify-email?token=x"));
        assertThat(api.status()).isIn(400, 405);
        var me = ines.get("/api/users/me").is(200);
        assertThat(me.json().path("emailVerified").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify-email", "/reset-password"})
    void the_page_that_mails_link_to_keeps_the_token_from_everybody(String name) {
        var page = attacker.send(Request.get(name + ".html")).is(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContain("http://", "https://", "<script>", "onclick");
        for (var script : List.of(name + ".js", "/link.js")) {
            assertThat(attacker.send(Request.get(script)).is(200).body())
                    .doesNotContain("innerHTML", "eval(", "document.write");
        }
    }

    @Test
    void a_key_of_one_person_repeats_no_answer_to_another() {
        var key = "Idempotency-Key";
        var open = Request.post("/api/sessions", Map.of("title", "Mine")).with(key, "same");
        var ours = rolf.send(open).is(201);
        var theirs = somebody().send(open).is(201);
        assertThat(theirs.text("sessionId")).isNotEqualTo(ours.text("sessionId"));
        assertThat(theirs.headers()).doesNotContainKey("Idempotent-Replayed");
        var other = Request.post("/api/sessions", Map.of("title", "Other")).with(key, "same");
        rolf.send(other).isProblem(422, "idempotency.key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "../..", "%00", "-1"})
    void a_made_up_position_or_cursor_is_refused(String text) {
        var table = rolf.opens("Cursors");
        rolf.send(Request.get(table).with("Rollbook-After", text))
                .isProblem(400, "position.invalid");
        rolf.get(table + "?at=" + text).is(400);
        rolf.get(table + "/journal?cursor=" + text).is(400);
    }
}
