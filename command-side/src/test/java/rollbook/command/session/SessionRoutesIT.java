package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.session.DiceRolled;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.SessionArchived;
import rollbook.events.session.TokensMoved;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The routes of a session as clients use them.
class SessionRoutesIT extends TableSpec {

    @Test
    void nobody_brings_a_character_that_was_put_away() {
        var abilities =
                Map.of(
                        "strength",
                        9,
                        "dexterity",
                        9,
                        "constitution",
                        9,
                        "intelligence",
                        9,
                        "wisdom",
                        9,
                        "charisma",
                        9);
        var sheet =
                Map.of("name", "Sefa", "abilities", abilities, "hitPoints", Map.of("maximum", 7));
        var sefa = rolf.post("/api/characters", sheet).is(201).text("characterId");
        var seat = Map.of("characterId", sefa);
        rolf.delete("/api/characters/" + sefa).is(204);
        var accept = "/api/invites/" + invite("PLAYER") + "/accept";
        rolf.post(accept, seat).isProblem(422, "character.archived");
        rolf.post("/api/characters/" + sefa + "/restore", NOTHING).is(200);
        rolf.post(accept, seat).is(200);
    }

    @Test
    void a_move_is_answered_with_the_revision_to_expect_next() {
        var first = tomas.post(borin + "/move", to(5, 6.5)).is(200);
        assertThat(first.header("Rollbook-Position")).isNotEmpty();
        var next = Map.of("x", 6, "y", 6, "expectedRevision", first.text("revision"));
        tomas.post(borin + "/move", next).is(200);
        var stale = tomas.post(borin + "/move", next).isProblem(409, "token.stale");
        assertThat(stale.json().path("current").path("x").asInt()).isEqualTo(6);
        assertThat(stale.json().path("current").has("hidden")).isFalse();
    }

    @Test
    void several_tokens_move_at_once() {
        var goblin = places("Goblin", ines).text("tokenId");
        var borinId = borin.substring(borin.lastIndexOf('/') + 1);
        var moves =
                List.of(
                        Map.of("tokenId", goblin, "x", 1, "y", 1),
                        Map.of("tokenId", borinId, "x", 2, "y", 2));
        var answer = mira.post(table + "/moves", Map.of("moves", moves)).is(200);
        assertThat(answer.json().path("revisions").propertyNames())
                .containsExactlyInAnyOrder(goblin, borinId);
        assertThat(happened().getLast()).isInstanceOf(TokensMoved.class);
    }

    @Test
    void a_token_is_hidden_shown_and_removed() {
        mira.patch(borin, Map.of("hidden", true)).is(200);
        tomas.post(borin + "/move", to(1, 1)).isProblem(404, "token.not-found");
        var shown = mira.patch(borin, Map.of("hidden", false)).is(200);
        assertThat(shown.text("revision")).isNotEmpty();
        mira.delete(borin).is(204);
        mira.delete(borin).isProblem(404, "token.not-found");
    }

    @Test
    void a_roll_is_answered_as_it_fell() {
        var roll = Map.of("expression", "2d6+3 # smite", "visibility", "GM", "label", "Smite");
        var answer = tomas.post(table + "/rolls", roll).is(201).json();
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder(
                        "rollId", "expression", "total", "terms", "text", "proof");
        var kept = (DiceRolled) happened().getLast();
        assertThat(kept.roll().total()).isEqualTo(answer.path("total").asLong());
        assertThat(kept.audience().only()).isEqualTo(Set.of(tomas.id(), mira.id()));
    }

    @Test
    void a_whisper_is_for_those_it_names() {
        var whisper =
                Map.of(
                        "kind",
                        "OUT_OF_CHARACTER",
                        "text",
                        "psst",
                        "to",
                        List.of(ines.id().toString()));
        tomas.post(table + "/messages", whisper).is(201);
        var kept = (MessagePosted) happened().getLast();
        assertThat(kept.audience().only()).isEqualTo(Set.of(tomas.id(), ines.id()));
    }

    @Test
    void who_needs_approval_waits_and_is_let_in() {
        var invite = Map.of("role", "SPECTATOR", "needsApproval", true);
        var code = mira.post(table + "/invites", invite).is(201).text("code");
        var waits = rolf.post("/api/invites/" + code + "/accept", NOTHING).is(202);
        assertThat(waits.response().body()).isEqualTo("{\"status\":\"REQUESTED\"}");
        mira.post(table + "/requests/" + rolf.id() + "/approve", NOTHING).is(200);
        var joined = rolf.post("/api/invites/" + code + "/accept", NOTHING).is(200);
        assertThat(joined.text("role")).isEqualTo("SPECTATOR");
        rolf.post(borin + "/move", to(1, 1)).isProblem(403, "session.role-too-low");
    }

    @Test
    void a_spent_code_still_answers_who_used_it_and_nobody_else() {
        var code = invite("PLAYER");
        rolf.post("/api/invites/" + code + "/accept", NOTHING).is(200);
        rolf.post("/api/invites/" + code + "/accept", NOTHING).is(200);
        var late = newcomer("Late");
        late.post("/api/invites/" + code + "/accept", NOTHING).isProblem(404, "invite.invalid");
        late.post("/api/invites/abc/accept", NOTHING).isProblem(404, "invite.invalid");
        late.post("/api/invites/" + "A".repeat(43) + "/accept", NOTHING)
                .isProblem(404, "invite.invalid");
    }

    @Test
    void members_leave_and_are_sent_away() {
        tomas.post(table + "/leave", NOTHING).is(200);
        tomas.post(borin + "/move", to(1, 1)).isProblem(404, "session.not-found");
        mira.delete(table + "/members/" + ines.id()).is(204);
        mira.delete(table + "/members/" + ines.id()).isProblem(404, "member.not-found");
        mira.post(table + "/leave", NOTHING).isProblem(422, "session.owner-stays");
    }

    @Test
    void a_session_pauses_goes_on_ends_and_is_put_away() {
        mira.post(table + "/pause", NOTHING).is(200);
        tomas.post(borin + "/move", to(1, 1)).isProblem(422, "session.paused");
        mira.post(table + "/resume", NOTHING).is(200);
        mira.post(table + "/end-chapter", NOTHING).is(200);
        tomas.post(table + "/rolls", Map.of("expression", "d20"))
                .isProblem(422, "session.not-live");
        mira.post(table + "/end", NOTHING).is(200);
        mira.post(table + "/archive", NOTHING).is(200);
        assertThat(happened().getLast()).isInstanceOf(SessionArchived.class);
    }

    @Test
    void dice_roll_outside_of_a_session() {
        var answer = rolf.post("/api/roll", Map.of("expression", "4d6kh3")).is(200).json();
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder("expression", "total", "terms", "text");
    }
}
