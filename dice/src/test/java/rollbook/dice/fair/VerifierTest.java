package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.dice.Notation;

import java.util.List;
import java.util.Map;

/// Each test edits one thing of a roll that is valid as it stands.
class VerifierTest extends FairSpec {
    private static final String ROLL = RollJson.of("roll-1", roll(0, NONCE, "3d6+1d20"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3d6+1d20",
                "4d6kh3[str] + 2",
                "5d6!p + 3d8rr<=2",
                "4dF + d%",
                "{2d6, d8, 3}kh1 + (d4)d6",
                "6x(4d6dl1)",
                "3x d20+2 dc 15",
                "d20 adv vs d20",
                "100d1000",
                "floor(7d10cs>=7df=1 / 2)"
            })
    void a_roll_is_verified_from_its_json_and_the_commitment(String expression) {
        assertThat(verify(RollJson.of("roll-1", roll(7, NONCE, expression))).isValid()).isTrue();
    }

    @Test
    void values_of_a_sheet_are_part_of_what_is_verified() {
        var expression = Notation.parse("d20+@str.mod", _ -> 3L);
        var json = RollJson.of("roll-1", secret().roll(LANE, 0, NONCE, expression));
        assertThat(verify(json).finding()).isEqualTo(Finding.VALID);
        assertThat(verify(json.replace(":3}", ":4}")).finding()).isEqualTo(Finding.WRONG_TOTAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    an edited face        | "faces":[5]       | "faces":[6]       | WRONG_DICE
                    an edited value       | "value":5         | "value":6         | WRONG_DICE
                    a dropped die         | "kept":true       | "kept":false      | WRONG_DICE
                    other sides           | "sides":20        | "sides":12        | WRONG_DICE
                    another term's total  | "total":13}       | "total":14}       | WRONG_DICE
                    an edited total       | "total":19,       | "total":20,       | WRONG_TOTAL
                    an edited nonce       | "20212223         | "30212223         | WRONG_DICE
                    a cut nonce           | 2c2d2e2f          |                   | WRONG_DICE
                    another expression    | 3d6+1d20          | 3d6+1d20+0        | WRONG_DICE
                    another spelling      | 3d6+1d20          | 3d6+d20           | WRONG_DICE
                    a comment behind      | 3d6+1d20          | 3d6+1d20#yes      | WRONG_EXPRESSION
                    no expression         | 3d6+1d20          | 3d6+              | WRONG_EXPRESSION
                    an invented name      | "refs":{          | "refs":{"str":1   | WRONG_REFERENCES
                    an invented success   | "refs":           | "outcome":{"success":true,"target":1,"margin":18},"refs": | WRONG_OUTCOME
                    an invented repeat    | "repeats":[       | "repeats":[{"total":19} | WRONG_OUTCOME
                    a wrong key           | "k":"074d         | "k":"174d         | WRONG_KEY
                    another number        | "n":0             | "n":1             | WRONG_KEY
                    a missing sibling     | "siblings":[      | "siblings":[],"x":[ | WRONG_SIBLINGS
                    another epoch         | "epoch":1         | "epoch":2         | UNKNOWN_EPOCH
                    another lane          | 1e1f00            | 1e1f01            | WRONG_LANE
                    another roller        | {"rollId"         | {"by":"user-30313233-3435-3637-3839-3a3b3c3d3e3f","rollId" | WRONG_LANE
                    a secret roll in the open lane | {"rollId" | {"visibility":"GM","rollId" | WRONG_LANE
                    an imported roll      | {"rollId"         | {"imported":true,"rollId" | UNPROVEN
                    dice on a real table  | {"rollId"         | {"manual":true,"rollId" | UNPROVEN
                    """)
    void whatever_is_edited_is_found(String what, String from, String to, Finding finding) {
        assertThat(ROLL).as(what).contains(from);
        var at = ROLL.indexOf(from);
        var edited =
                ROLL.substring(0, at) + (to == null ? "" : to) + ROLL.substring(at + from.length());
        assertThat(verify(edited).finding()).as(what).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void a_wrong_sibling_is_found_at_every_height(int height) {
        var sibling = roll(0, NONCE, "3d6+1d20").proof().siblings().get(height).hex();
        var edited = ROLL.replace(sibling, hash(height).hex());
        assertThat(verify(edited).finding()).isEqualTo(Finding.WRONG_KEY);
    }

    @Test
    void the_key_of_another_place_is_found_though_its_path_is_right() {
        var other = roll(1, NONCE, "3d6+1d20").proof();
        var first = roll(0, NONCE, "3d6+1d20").proof();
        var edited = ROLL.replace(RollJson.proof(first), RollJson.proof(other));
        assertThat(verify(edited).finding()).isEqualTo(Finding.WRONG_DICE);
    }

    @Test
    void the_line_tells_which_die_was_edited() {
        var edited = ROLL.replace("[2]", "[6]");
        assertThat(verify(edited).detail())
                .isEqualTo("die 3: noted d6 [6] counting 2, drawn d6 [2] counting 2");
    }

    @Test
    void a_commitment_that_does_not_bind_the_lanes_is_found() {
        var told = new PublishedEpoch(epoch(), "CHAPTER", hash(1));
        var verdict = new Verifier(List.of(told)).verify(PublishedRoll.read(ROLL));
        assertThat(verdict.finding()).isEqualTo(Finding.WRONG_COMMITMENT);
    }

    @Test
    void a_root_that_was_exchanged_is_found() {
        var other = new Epoch(SESSION, 1, Map.of(LANE, hash(1)));
        var told = new PublishedEpoch(other, "CHAPTER", other.commitment());
        var verdict = new Verifier(List.of(told)).verify(PublishedRoll.read(ROLL));
        assertThat(verdict.finding()).isEqualTo(Finding.WRONG_KEY);
    }

    @Test
    void a_secret_roll_is_not_wrong_while_its_key_is_withheld() {
        var proof = roll(0, NONCE, "3d6+1d20").proof();
        var json = "{\"rollId\":\"roll-1\",\"proof\":" + RollJson.proof(proof.withheld()) + "}";
        assertThat(verify(json).finding()).isEqualTo(Finding.WITHHELD);
    }

    private static Verdict verify(String json) {
        var told = new PublishedEpoch(epoch(), "CHAPTER", epoch().commitment());
        return new Verifier(List.of(told)).verify(PublishedRoll.read(json));
    }
}
