package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.dice.Rolled;

import java.util.List;

/// The published vector, byte for byte.
class FairVectorTest extends FairSpec {
    private static final Hash KEY =
            new Hash("074d0c86337cb31bcae3ab1d54144c865813b42b0f1b9df00b2f13db642d24d2");
    private static final Hash LEAF =
            new Hash("e0d2fae7bfcd2065e2174f4add7836a8f49a2a98608435c07cce6aef97844d68");
    private static final Hash ROOT =
            new Hash("1e0d3d5879d2eddd13b253c5d0ab6a2ffa5eca87bbb9a8a594ff8ab75d21e16a");
    private static final Hash COMMITMENT =
            new Hash("99a64e0f9313382dc3dd2e94e583ed3b5bf31de5e61b6e09a64de50271098b86");

    @Test
    void the_key_of_a_place_follows_from_the_secret() {
        assertThat(roll(0, NONCE, "3d6+1d20").proof().key()).isEqualTo(KEY);
    }

    @Test
    void the_leaf_hides_the_key() {
        assertThat(new Place(SESSION, 1, LANE, 0).leaf(KEY)).isEqualTo(LEAF);
    }

    @Test
    void the_root_binds_all_places_of_a_lane() {
        assertThat(epoch().lanes()).containsOnlyKeys(LANE).containsValue(ROOT);
    }

    @Test
    void the_commitment_binds_all_lanes_of_an_epoch() {
        assertThat(epoch().commitment()).isEqualTo(COMMITMENT);
    }

    @Test
    void eight_siblings_lead_from_the_leaf_to_the_root() {
        var siblings = roll(0, NONCE, "3d6+1d20").proof().siblings();
        assertThat(siblings).hasSize(8);
        assertThat(MerkleTree.climb(LEAF, 0, siblings)).isEqualTo(ROOT);
    }

    @Test
    void three_dice_of_six_and_one_of_twenty_fall_with_a_nonce() {
        assertThat(faces(roll(0, NONCE, "3d6+1d20"))).containsExactly(5, 6, 2, 6);
    }

    @Test
    void the_second_roll_falls_with_the_empty_nonce() {
        assertThat(faces(roll(1, "", "4d6kh3"))).containsExactly(6, 6, 1, 2);
    }

    private static List<Integer> faces(FairRoll roll) {
        return roll.rolled().terms().stream()
                .flatMap(term -> term.dice().stream())
                .map(Rolled.Die::faces)
                .map(List::getFirst)
                .toList();
    }
}
