package rollbook.command.dice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import rollbook.command.dice.FairDice.Place;
import rollbook.command.dice.FairDice.Settled;
import rollbook.dice.Notation;
import rollbook.edge.Secrets;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.Roll;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The published vector: all bytes count up.
class SettledDiceTest {
    private static final Secrets MASTER = Secrets.of("A".repeat(43) + "=");
    private static final SessionId SESSION = new SessionId(counting(0x00));
    private static final UserId MEMBER = new UserId(counting(0x10));
    private static final String NONCE = "202122232425262728292a2b2c2d2e2f";

    private final FairDice dice = new SettledDice(MASTER, SettledDiceTest::secret);

    @Test
    void the_dice_of_the_vector_fall() {
        var settled = dice.settle(SESSION, 1, List.of(MEMBER));
        assertThat(settled.lanes())
                .containsEntry(
                        "101112131415161718191a1b1c1d1e1f00",
                        "1e0d3d5879d2eddd13b253c5d0ab6a2ffa5eca87bbb9a8a594ff8ab75d21e16a")
                .containsKey("101112131415161718191a1b1c1d1e1f01");
        var fell = dice.roll(place(settled, 0), NONCE, Notation.parse("3d6+1d20"));
        assertThat(faces(fell.roll())).containsExactly(5, 6, 2, 6);
        assertThat(fell.proof().k())
                .isEqualTo("074d0c86337cb31bcae3ab1d54144c865813b42b0f1b9df00b2f13db642d24d2");
    }

    @Test
    void the_same_dice_fall_after_a_restart() {
        var settled = dice.settle(SESSION, 1, List.of(MEMBER));
        var restarted = new SettledDice(MASTER);
        var expression = Notation.parse("4d6kh3");
        var fell = restarted.roll(place(settled, 1), "", expression);
        assertThat(faces(fell.roll())).containsExactly(6, 6, 1, 2);
        assertThat(fell).isEqualTo(dice.roll(place(settled, 1), "", expression));
    }

    @Test
    void each_epoch_has_a_secret_of_its_own() {
        var random = new SettledDice(MASTER);
        var one = random.settle(SESSION, 1, List.of(MEMBER));
        assertThat(random.settle(SESSION, 1, List.of(MEMBER)).commitment())
                .isNotEqualTo(one.commitment());
    }

    @Test
    void a_secret_is_closed_and_opens_for_its_epoch_and_this_installation_alone() {
        var settled = dice.settle(SESSION, 1, List.of(MEMBER));
        var bytes = Base64.getDecoder().decode(settled.closedSecret());
        assertThat(bytes).hasSize(12 + 32 + 16);
        assertThat(HexFormat.of().formatHex(bytes)).doesNotContain("04050607");
        var other = new SettledDice(Secrets.of("B".repeat(43) + "="));
        var expression = Notation.parse("1d20");
        assertThatIllegalStateException()
                .isThrownBy(() -> other.roll(place(settled, 0), "", expression));
        var elsewhere = new Place(SESSION, 2, settled.closedSecret(), MEMBER, false, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> new SettledDice(MASTER).roll(elsewhere, "", expression));
    }

    private static Place place(Settled settled, int n) {
        return new Place(SESSION, 1, settled.closedSecret(), MEMBER, false, n);
    }

    private static List<Integer> faces(Roll roll) {
        return roll.terms().stream()
                .flatMap(term -> term.dice().stream())
                .flatMap(die -> die.faces().stream())
                .toList();
    }

    private static byte[] secret() {
        var bytes = new byte[32];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static UUID counting(int first) {
        var high = 0L;
        var low = 0L;
        for (var i = 0; i < Long.BYTES; i++) {
            high = high << Byte.SIZE | (first + i);
            low = low << Byte.SIZE | (first + Long.BYTES + i);
        }
        return new UUID(high, low);
    }
}
