package rollbook.query.dice;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.events.session.RollVisibility.BLIND;
import static rollbook.events.session.RollVisibility.GM;
import static rollbook.events.session.RollVisibility.PUBLIC;
import static rollbook.events.session.RollVisibility.USERS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.events.Audience;
import rollbook.events.UserId;
import rollbook.events.session.DiceRollRevealed;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

class DiceAsSeenIT extends QuerySpec {
    private final Keep keep = new Keep();

    @BeforeEach
    void an_evening_begins() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        happened(keep.ines, "AcceptInvite", keep.joined(keep.ines, "Ines"));
        happened(keep.mira, "StartChapter", keep.chapterStarted(), keep.epochOpened());
    }

    @Test
    void the_dice_of_a_chapter_are_bound_for_all_to_see_and_their_secret_is_never_told() {
        var table = get(keep.tomas, path("")).body();
        assertThat(table.at("/state/dice").propertyNames())
                .containsExactly("epoch", "cause", "commitment", "lanes");
        var epoch = proof(keep.tomas).at("/dice/epochs/0");
        assertThat(epoch.propertyNames())
                .containsExactly("at", "epoch", "cause", "commitment", "lanes");
        assertThat(journal(keep.mira).toString() + table).doesNotContain("closed");
        happened(keep.mira, "EndChapter", keep.chapterEnded());
        assertThat(get(keep.tomas, path("")).body().at("/state").has("dice")).isFalse();
    }

    @Test
    void an_open_roll_and_one_for_some_come_with_the_key() {
        happened(keep.tomas, "RollDice", keep.rolled(keep.tomas, PUBLIC));
        happened(keep.tomas, "RollDice", keep.rolled(keep.tomas, USERS, keep.tomas, keep.ines));
        assertThat(rolls(keep.ines)).hasSize(2).allSatisfy(DiceAsSeenIT::hasKey);
        assertThat(rolls(keep.mira)).hasSize(1).allSatisfy(DiceAsSeenIT::hasKey);
        assertThat(rolls(keep.ines).getFirst().at("/by").asString())
                .isEqualTo(keep.tomas.toString());
    }

    @Test
    void a_secret_roll_keeps_its_key_until_it_is_shown() {
        var rolled = keep.rolled(keep.tomas, GM, keep.tomas, keep.mira);
        happened(keep.tomas, "RollDice", rolled);
        assertThat(rolls(keep.mira)).singleElement().satisfies(DiceAsSeenIT::hasNoKey);
        assertThat(rolls(keep.tomas)).singleElement().satisfies(DiceAsSeenIT::hasNoKey);
        assertThat(rolls(keep.ines)).isEmpty();
        var shown = DiceRollRevealed.of(rolled, List.of(), Audience.everyone());
        happened(keep.mira, "RevealRoll", shown);
        assertThat(rolls(keep.ines)).singleElement().satisfies(DiceAsSeenIT::hasKey);
        assertThat(rolls(keep.ines).getFirst().at("/by").asString())
                .isEqualTo(keep.tomas.toString());
    }

    @Test
    void the_roller_of_a_blind_roll_learns_its_place_and_nothing_else() {
        happened(keep.tomas, "RollDice", keep.rolled(keep.tomas, BLIND, keep.mira));
        assertThat(rolls(keep.tomas).getFirst().propertyNames())
                .containsExactly("at", "by", "rollId", "visibility", "proof");
        assertThat(rolls(keep.tomas)).singleElement().satisfies(DiceAsSeenIT::hasNoKey);
        assertThat(rolls(keep.mira).getFirst().at("/total").asInt()).isEqualTo(17);
        assertThat(rolls(keep.ines)).isEmpty();
    }

    @Test
    void statistics_count_what_the_caller_may_see() {
        happened(keep.tomas, "RollDice", keep.rolled(keep.tomas, PUBLIC));
        happened(keep.tomas, "RollDice", keep.rolled(keep.tomas, BLIND, keep.mira));
        assertThat(d20(keep.mira).at("/count").asInt()).isEqualTo(2);
        assertThat(d20(keep.tomas).at("/count").asInt()).isEqualTo(1);
        assertThat(d20(keep.tomas).propertyNames())
                .containsExactly("count", "mean", "expected", "faces", "chiSquare", "p", "luck");
    }

    @Test
    void to_a_stranger_there_is_no_such_session() {
        var stranger = new UserId(UUID.randomUUID());
        assertThat(get(stranger, path("/proof")).problem()).isEqualTo("404 session.not-found");
        assertThat(get(stranger, path("/statistics")).problem()).isEqualTo("404 session.not-found");
        assertThat(get(keep.mira, path("/proof") + "?x=1").problem())
                .isEqualTo("400 request.invalid");
    }

    private JsonNode d20(UserId reader) {
        var statistics = get(reader, path("/statistics")).body();
        return statistics.path("users").path(keep.tomas.toString()).at("/dice/20");
    }

    private List<JsonNode> rolls(UserId reader) {
        return List.copyOf(proof(reader).at("/dice/rolls").values());
    }

    private JsonNode proof(UserId reader) {
        return get(reader, path("/proof")).body();
    }

    private JsonNode journal(UserId reader) {
        return get(reader, path("/journal")).body();
    }

    private String path(String below) {
        return "/api/sessions/" + keep.sessionId + below;
    }

    private static void hasKey(JsonNode roll) {
        assertThat(roll.at("/proof/k").asString()).hasSize(64);
        assertThat(roll.at("/proof/siblings").size()).isEqualTo(8);
    }

    private static void hasNoKey(JsonNode roll) {
        assertThat(roll.at("/proof").propertyNames())
                .containsExactly("epoch", "lane", "n", "clientNonce");
    }
}
