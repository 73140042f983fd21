package rollbook.benchmarks.dice;

import rollbook.dice.Expression;
import rollbook.dice.fair.EpochSecret;
import rollbook.dice.fair.FairRoll;
import rollbook.dice.fair.Lane;
import rollbook.dice.fair.PublishedEpoch;
import rollbook.dice.fair.PublishedRoll;
import rollbook.dice.fair.Verdict;
import rollbook.dice.fair.Verifier;

import java.util.List;
import java.util.UUID;

/// Rolls of one lane with their proofs, as they are made at a table and checked at home.
final class FairRolls {
    private static final UUID ROLLER = new UUID(1, 2);
    private static final Lane LANE = Lane.open(ROLLER);
    private static final int ROLLS = 256;
    private static final String NONCE = "202122232425262728292a2b2c2d2e2f";

    private final EpochSecret secret = new EpochSecret(new UUID(3, 4), 1, EpochSecret.fresh());
    private final Expression expression;
    private final Verifier verifier;
    private final PublishedRoll told;
    private int next;

    FairRolls(Expression expression) {
        this.expression = expression;
        var epoch = secret.epoch(List.of(LANE));
        verifier = new Verifier(List.of(new PublishedEpoch(epoch, "CHAPTER", epoch.commitment())));
        told = told(prove());
    }

    /// A roll with its proof, each at the next place.
    FairRoll prove() {
        next = (next + 1) % ROLLS;
        return secret.roll(LANE, next, NONCE, expression);
    }

    Verdict verify() {
        return verifier.verify(told);
    }

    private static PublishedRoll told(FairRoll roll) {
        var rolled = roll.rolled();
        return new PublishedRoll(
                "roll-1",
                ROLLER,
                true,
                rolled.expression(),
                rolled.references(),
                rolled.total(),
                rolled.outcome(),
                rolled.repeats(),
                rolled.terms(),
                roll.proof());
    }
}
