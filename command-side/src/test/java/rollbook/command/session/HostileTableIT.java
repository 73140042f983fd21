package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import rollbook.command.user.Visitor.Answer;

import java.util.List;
import java.util.Map;

/// What nobody should send to a table. Whatever it is, it is answered with a problem and leaves
/// nothing.
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(PER_CLASS)
class HostileTableIT extends TableSpec {
    private int before;

    /// One table does for all, as nothing ever happens there.
    @Override
    @BeforeEach
    void sit_down() {
        if (table == null) super.sit_down();
        before = happened().size();
    }

    @AfterEach
    void nothing_happened() {
        assertThat(happened()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/start-chapter",
                "/end-chapter",
                "/pause",
                "/resume",
                "/end",
                "/archive",
                "/leave"
            })
    void a_stranger_is_answered_as_if_there_were_no_session(String verb) {
        var stranger = rolf.post(table + verb, NOTHING).isProblem(404, "session.not-found");
        var absent =
                rolf.post(
                                "/api/sessions/session-0190a1b2-0000-7000-8000-000000000001" + verb,
                                Map.of())
                        .isProblem(404, "session.not-found");
        assertThat(stranger.text("detail")).isEqualTo(absent.text("detail"));
    }

    @Test
    void an_absent_session_leaves_nothing_in_the_log(CapturedOutput output) {
        rolf.post("/api/sessions/session-0190a1b2-0000-7000-8000-000000000001/pause", Map.of())
                .isProblem(404, "session.not-found");
        assertThat(output).doesNotContain("AggregateNotFoundException");
    }

    @Test
    void a_stranger_finds_no_token_scene_or_member_either() {
        rolf.post(borin + "/move", to(1, 1)).isProblem(404, "session.not-found");
        rolf.delete(borin).isProblem(404, "session.not-found");
        rolf.post(table + "/rolls", Map.of("expression", "d20"))
                .isProblem(404, "session.not-found");
        rolf.delete(table + "/members/" + mira.id()).isProblem(404, "session.not-found");
    }

    @Test
    void without_a_token_nothing_is_looked_at() {
        web.post(borin + "/move", to(1, 1)).isProblem(401, "auth.required");
        web.post(borin + "/move", to(1, 1), "Authorization", "Bearer x.y.z")
                .isProblem(401, "auth.rejected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"x\":1}",
                "{\"x\":1,\"y\":2,\"z\":3}",
                "{\"x\":1,\"x\":2,\"y\":2}",
                "{\"x\":\"1\",\"y\":2}",
                "{\"x\":1,\"y\":null}",
                "{\"x\":1e999999999,\"y\":2}",
                "{\"x\":NaN,\"y\":2}",
                "{\"x\":1,\"y\":2,\"path\":[null]}",
                "{\"x\":1,\"y\":2} {}"
            })
    void a_move_that_can_not_be_read(String body) {
        tomas.postText(borin + "/move", body).isProblem(400, "request.invalid");
    }

    @Test
    void a_body_of_a_mebibyte() {
        var body = "{\"x\":1,\"y\":2,\"path\":[" + " ".repeat(1 << 20) + "]}";
        tomas.postText(borin + "/move", body).isProblem(413, "request.too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 4, token.off-the-scene",
        "-1, 4, token.off-the-scene",
        "3, 19.001, token.off-the-scene",
        "1e20, 4, token.off-the-scene",
        "1.0005, 4, token.too-precise"
    })
    void a_move_off_the_grid(String x, String y, String code) {
        tomas.postText(borin + "/move", "{\"x\":" + x + ",\"y\":" + y + "}").isProblem(422, code);
    }

    @Test
    void a_move_of_somebody_elses_token_or_of_none() {
        ines.post(borin + "/move", to(1, 1)).isProblem(403, "token.not-controlled");
        ines.post(table + "/tokens/borin/move", to(1, 1)).isProblem(404, "token.not-found");
        ines.post(table + "/moves", Map.of("moves", List.of()))
                .isProblem(422, "token.too-many-moves");
    }

    @ParameterizedTest
    @CsvSource({
        "999999d999999, 422, dice.too-many",
        "2d, 422, dice.syntax",
        "d1, 422, dice.sides",
        "@str, 422, dice.unknown-reference",
        "r, 422, dice.syntax"
    })
    void a_roll_that_is_none(String expression, int status, String code) {
        tomas.post(table + "/rolls", Map.of("expression", expression)).isProblem(status, code);
        tomas.post("/api/roll", Map.of("expression", expression)).isProblem(status, code);
    }

    @Test
    void a_roll_for_an_audience_that_there_is_not() {
        var blind = Map.of("expression", "d20", "visibility", "EVERYBODY");
        tomas.post(table + "/rolls", blind).isProblem(400, "request.invalid");
    }

    @Test
    void texts_that_are_too_long_or_broken() {
        say("a".repeat(2_001)).isProblem(422, "message.text-invalid");
        say("bell \u0007").isProblem(422, "message.text-invalid");
        say(" ").isProblem(422, "message.text-invalid");
    }

    @Test
    void invitations_beyond_their_bounds() {
        mira.post(table + "/invites", Map.of("role", "OWNER"))
                .isProblem(422, "invite.role-too-high");
        mira.post(table + "/invites", Map.of("role", "KING")).isProblem(400, "request.invalid");
        mira.post(table + "/invites", Map.of("role", "PLAYER", "uses", 0))
                .isProblem(422, "invite.uses-out-of-range");
        mira.post(table + "/invites", Map.of("role", "PLAYER", "expiresInSeconds", Long.MAX_VALUE))
                .isProblem(422, "invite.lifetime-out-of-range");
        tomas.post(table + "/invites", Map.of("role", "PLAYER"))
                .isProblem(403, "session.role-too-low");
    }

    @Test
    void a_character_that_is_not_the_callers() {
        var roll =
                Map.of(
                        "expression",
                        "d20",
                        "characterId",
                        "character-0190a1b2-0000-7000-8000-000000000001");
        tomas.post(table + "/rolls", roll).isProblem(404, "character.not-found");
    }

    private Answer say(String text) {
        return tomas.post(table + "/messages", Map.of("kind", "OUT_OF_CHARACTER", "text", text));
    }
}
