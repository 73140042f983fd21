package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.EpochCause;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rolls with their proofs, over real HTTP; what the proofs are worth, the verifier says.
class FairRollsIT extends TableSpec {
    private static final String NONCE = "202122";
    @Autowired private Cache aggregates;

    @Test
    void a_roll_comes_with_its_proof_and_the_next_one_with_the_next_place() {
        var first = roll(tomas, Map.of("clientNonce", NONCE));
        assertThat(first.at("/proof").propertyNames())
                .containsExactly("epoch", "lane", "n", "clientNonce", "k", "siblings");
        assertThat(first.at("/proof/clientNonce").asString()).isEqualTo(NONCE);
        assertThat(first.at("/proof/n").asInt()).isZero();
        aggregates.removeAll(); // what comes next is decided on what the log has
        assertThat(roll(tomas, Map.of()).at("/proof/n").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_kept_from_others_comes_without_the_key() {
        for (var visibility : List.of("GM", "SELF")) {
            var answer = roll(tomas, Map.of("visibility", visibility));
            assertThat(answer.at("/proof").propertyNames()).doesNotContain("k", "siblings");
            assertThat(answer.has("total")).isTrue();
        }
        var toInes = Map.of("visibility", "USERS", "to", List.of(ines.id().toString()));
        assertThat(roll(tomas, toInes).at("/proof/k").asString()).hasSize(64);
    }

    @Test
    void a_blind_roll_tells_its_roller_where_it_is_counted_and_nothing_else() {
        var answer = roll(tomas, Map.of("visibility", "BLIND"));
        assertThat(answer.propertyNames()).containsExactly("rollId", "visibility", "proof");
        var kept = (DiceRolled) happened().getLast();
        assertThat(kept.roll().terms()).isNotEmpty();
        assertThat(kept.proof().k()).hasSize(64);
    }

    @Test
    void a_roll_that_expects_another_place_is_refused_and_leaves_nothing() {
        var before = happened().size();
        var elsewhere = Map.of("expression", "1d20", "expect", Map.of("epoch", 1, "n", 7));
        tomas.post(table + "/rolls", elsewhere).isProblem(409, "dice.epoch-changed");
        assertThat(happened()).hasSize(before);
        roll(tomas, Map.of("expect", Map.of("epoch", 1, "n", 0)));
    }

    @Test
    void what_can_be_no_such_roll_is_refused() {
        refused(Map.of("clientNonce", "XY"), 422, "roll.client-nonce-invalid");
        refused(Map.of("clientNonce", "00".repeat(33)), 422, "roll.client-nonce-invalid");
        refused(Map.of("visibility", "USERS"), 422, "roll.readers-invalid");
        refused(Map.of("to", List.of(ines.id().toString())), 422, "roll.readers-invalid");
        var stranger = List.of(rolf.id().toString());
        refused(Map.of("visibility", "USERS", "to", stranger), 422, "session.not-a-member");
        refused(Map.of("visibility", "NOBODY"), 400, "request.invalid");
        refused(Map.of("expect", Map.of("epoch", 1)), 400, "request.invalid");
        refused(Map.of("proof", Map.of("k", "0".repeat(64))), 400, "request.invalid");
    }

    @Test
    void a_roll_is_shown_by_whom_it_belongs_to() {
        var own = roll(tomas, Map.of("visibility", "SELF")).path("rollId").asString();
        var reveal = table + "/rolls/" + own + "/reveal";
        mira.post(reveal, NOTHING).isProblem(404, "roll.not-found");
        rolf.post(reveal, NOTHING).isProblem(404, "session.not-found");
        tomas.post(reveal, Map.of("to", List.of(ines.id().toString()))).is(200);
        ines.post(reveal, NOTHING).isProblem(403, "roll.not-yours");
        tomas.post(reveal, NOTHING).is(200);
        tomas.post(reveal, NOTHING).is(200);
        assertThat(happened()).filteredOn(DiceRollRevealed.class::isInstance).hasSize(2);
        var unknown = own.substring(0, own.length() - 4) + "0000";
        tomas.post(table + "/rolls/" + unknown + "/reveal", NOTHING)
                .isProblem(404, "roll.not-found");
        tomas.post(table + "/rolls/garbage/reveal", NOTHING).is(404);
        tomas.post(reveal, Map.of("to", "everyone")).isProblem(400, "request.invalid");
    }

    @Test
    void who_joins_while_people_play_has_the_dice_settled_anew_in_the_same_breath() {
        sitsDown(rolf, "PLAYER");
        var opened = (DiceEpochOpened) happened().getLast();
        assertThat(opened.cause()).isEqualTo(EpochCause.JOIN);
        assertThat(opened.epoch()).isEqualTo(2);
        assertThat(opened.lanes()).hasSize(8);
        assertThat(roll(rolf, Map.of()).at("/proof/epoch").asInt()).isEqualTo(2);
    }

    private JsonNode roll(Player player, Map<String, ?> more) {
        return player.post(table + "/rolls", wanted(more)).is(201).json();
    }

    private void refused(Map<String, ?> more, int status, String code) {
        var before = happened().size();
        tomas.post(table + "/rolls", wanted(more)).isProblem(status, code);
        assertThat(happened()).hasSize(before);
    }

    private static Map<String, Object> wanted(Map<String, ?> more) {
        Map<String, Object> roll = new HashMap<>(more);
        roll.put("expression", "2d6+3");
        return roll;
    }
}
