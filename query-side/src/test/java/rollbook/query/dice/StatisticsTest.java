package rollbook.query.dice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.stream.IntStream;

class StatisticsTest {
    private static final String TOMAS = "user-1";
    private final JsonMapper json = JsonMapper.builder().build();
    private final Statistics statistics = new Statistics();

    @Test
    void every_face_counts_that_a_die_showed_also_in_pools() {
        add("1", "[{'dice':[{'sides':6,'faces':[1,5]},{'sides':6,'faces':[5]}]}]");
        add("2", "[{'pool':[{'terms':[{'dice':[{'sides':6,'faces':[2]}]}]}]}]");
        var d6 = tally(6);
        assertThat(d6.faces()).containsExactly(1, 1, 0, 0, 2, 0);
        assertThat(d6.count()).isEqualTo(4);
        assertThat(d6.mean()).isEqualTo(13 / 4.0);
        assertThat(statistics.users().get(TOMAS).rolls()).isEqualTo(2);
    }

    @Test
    void a_roll_that_was_shown_later_counts_once_and_a_blind_one_not_at_all() {
        add("1", "[{'dice':[{'sides':6,'faces':[1]}]}]");
        add("1", "[{'dice':[{'sides':6,'faces':[1]}]}]");
        statistics.add(json.readTree("{\"by\":\"user-1\",\"rollId\":\"2\"}"));
        assertThat(tally(6).count()).isEqualTo(1);
        assertThat(statistics.users().get(TOMAS).rolls()).isEqualTo(1);
    }

    @Test
    void fate_dice_show_minus_one_to_one() {
        add("1", "[{'dice':[{'sides':'F','faces':[-1]},{'sides':'F','faces':[1]}]}]");
        var fate = statistics.users().get(TOMAS).dice().get("F");
        assertThat(fate.faces()).containsExactly(1, 0, 1);
        assertThat(fate.expected()).isZero();
        assertThat(fate.mean()).isZero();
    }

    /// The counts of a textbook: χ² of 13.4 for 5 degrees of freedom, which has p = 0.0199.
    @Test
    void chi_square_and_its_p_value_are_those_of_the_tables() {
        var tally = new DieTally(6);
        var seen = List.of(5, 8, 9, 8, 10, 20);
        for (var face = 1; face <= 6; face++) {
            var shown = face;
            IntStream.range(0, seen.get(face - 1)).forEach(_ -> tally.add(shown));
        }
        assertThat(tally.chiSquare()).isCloseTo(13.4, within(1e-9));
        assertThat(tally.p()).isCloseTo(0.0199, within(1e-4));
    }

    @Test
    void luck_counts_standard_deviations_above_what_fair_dice_give() {
        var d20 = new DieTally(20);
        IntStream.range(0, 133).forEach(_ -> d20.add(11));
        // half a point above 10.5 each, and a deviation of √(133 · 399 / 12)
        assertThat(d20.luck()).isCloseTo(133 * 0.5 / Math.sqrt(133 * 399 / 12.0), within(1e-9));
        IntStream.range(0, 133).forEach(_ -> d20.add(10));
        assertThat(d20.luck()).isZero();
    }

    private DieTally tally(int sides) {
        return statistics.users().get(TOMAS).dice().get(String.valueOf(sides));
    }

    private void add(String id, String terms) {
        var roll = "{'by':'user-1','rollId':'" + id + "','terms':" + terms + "}";
        statistics.add(read(roll));
    }

    private JsonNode read(String withApostrophes) {
        return json.readTree(withApostrophes.replace('\'', '"'));
    }
}
