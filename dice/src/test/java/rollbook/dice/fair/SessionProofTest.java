package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.dice.Notation;

import java.util.ArrayList;
import java.util.List;

class SessionProofTest extends FairSpec {
    private static final List<Lane> LANES =
            List.of(Lane.open(MIRA), Lane.secret(MIRA), Lane.open(TOMAS), Lane.secret(TOMAS));
    private static final List<EpochSecret> SECRETS = List.of(secret(1), secret(2));
    private static final List<String> EPOCHS =
            List.of(
                    RollJson.epoch(secret(1).epoch(LANES), "CHAPTER"),
                    RollJson.epoch(secret(2).epoch(LANES), "EXHAUSTED"));
    private static final List<String> EXPRESSIONS =
            List.of("d20+5", "4d6kh3", "2d6!", "6x(4d6dl1)", "{2d6, d8}kh1");

    @Test
    void a_session_of_500_rolls_verifies_offline() {
        List<String> rolls = new ArrayList<>();
        for (var i = 0; i < 500; i++) {
            var lane = LANES.get(i % 2 == 0 ? 0 : 2);
            rolls.add(rolled(i < 250 ? 1 : 2, lane, i % 250 / 2, EXPRESSIONS.get(i % 5)));
        }
        var report = verify(rolls);
        assertThat(report.faults()).isEmpty();
        assertThat(report.lanes()).extracting(LaneReport::valid).containsOnly(125).hasSize(4);
    }

    @Test
    void a_number_that_was_left_out_shows() {
        var report = verify(List.of(open(0), open(1), open(4)));
        assertThat(report.lanes().getFirst().missing()).containsExactly(2, 3);
        assertThat(report.faults()).hasSize(2).allMatch(fault -> fault.contains("is missing"));
    }

    @Test
    void a_number_that_two_rolls_claim_shows() {
        var again = RollJson.of("roll-again", secret().roll(LANE, 0, "", Notation.parse("d20")));
        var report = verify(List.of(open(0), again, open(1)));
        assertThat(report.lanes().getFirst().twice()).containsExactly(0);
        assertThat(report.isSound()).isFalse();
    }

    @Test
    void the_same_roll_with_another_nonce_claims_its_number_twice() {
        var other = RollJson.of("roll-1-0", secret().roll(LANE, 0, "00", Notation.parse("d20")));
        assertThat(verify(List.of(open(0), other)).lanes().getFirst().twice()).containsExactly(0);
    }

    @Test
    void holes_among_secret_rolls_are_those_of_others() {
        var report = verify(List.of(rolled(1, Lane.secret(MIRA), 3, "d20")));
        assertThat(report.lanes().getFirst().missing()).containsExactly(0, 1, 2);
        assertThat(report.isSound()).isTrue();
    }

    @Test
    void a_roll_that_was_revealed_is_told_twice_and_counts_once() {
        var lane = Lane.secret(MIRA);
        var whole = rolled(1, lane, 0, "d20");
        var proof = new Proof(1, lane, 0, "", null, List.of());
        var blind = "{\"rollId\":\"roll-1-0\",\"proof\":" + RollJson.proof(proof) + "}";
        assertThat(verify(List.of(blind)).lanes().getFirst().withheld()).isOne();
        var row = verify(List.of(blind, whole, whole)).lanes().getFirst();
        assertThat(List.of(row.rolls(), row.valid(), row.withheld())).containsExactly(1, 1, 0);
        assertThat(row.twice()).isEmpty();
    }

    @Test
    void an_edited_roll_is_named() {
        var edited = open(1).replace("\"total\":", "\"total\":1");
        var report = verify(List.of(open(0), edited, open(2)));
        assertThat(report.faults()).singleElement().asString().startsWith("roll-1-1: WRONG_");
        assertThat(report.lanes().getFirst().valid()).isEqualTo(2);
    }

    @Test
    void epochs_without_a_cause_told_twice_or_not_at_all_show() {
        var first = EPOCHS.getFirst().replace("CHAPTER", "WHIM");
        var third = RollJson.epoch(secret(3).epoch(LANES), "JOIN");
        var report = SessionProof.read(RollJson.session(List.of(first, third, third), List.of()));
        assertThat(report.verify().faults())
                .containsExactly(
                        "epoch 1: opened without a cause",
                        "epoch 3: told of twice",
                        "epoch 2: not told of");
    }

    @Test
    void who_came_later_is_told_of_the_epochs_since_then() {
        var third = RollJson.epoch(secret(3).epoch(LANES), "JOIN");
        var later = SessionProof.read(RollJson.session(List.of(third), List.of()));
        assertThat(later.verify().isSound()).isTrue();
    }

    @Test
    void dice_that_fell_elsewhere_are_counted_apart() {
        var manual = "{\"rollId\":\"roll-m\",\"manual\":true,\"expression\":\"d6\",\"total\":6}";
        var report = verify(List.of(open(0), manual));
        assertThat(report.unproven()).isOne();
        assertThat(report.isSound()).isTrue();
    }

    @Test
    void the_report_is_a_table_to_read() {
        assertThat(verify(List.of(open(0), open(2))).table())
                .isEqualTo(
                        """
                        epoch  lane                                rolls  valid  withheld  missing    twice
                            1  101112131415161718191a1b1c1d1e1f00      2      2         0  1          -
                        WRONG  epoch 1, lane 101112131415161718191a1b1c1d1e1f00, number 1: is missing
                        """);
    }

    private static SessionReport verify(List<String> rolls) {
        return SessionProof.read(RollJson.session(EPOCHS, rolls)).verify();
    }

    private static String open(int n) {
        return rolled(1, LANE, n, "d20");
    }

    private static String rolled(int epoch, Lane lane, int n, String expression) {
        var roll = SECRETS.get(epoch - 1).roll(lane, n, "", Notation.parse(expression));
        return RollJson.of("roll-" + epoch + "-" + n, roll);
    }
}
