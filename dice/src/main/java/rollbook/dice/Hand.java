package rollbook.dice;

import java.util.ArrayList;
import java.util.List;

/// The dice of one term on the table, and what the modifiers do to them, from left to right.
final class Hand {
    private final Table table;
    private final int sides;
    private final List<FallenDie> dice;

    Hand(Table table, int sides, int quantity) {
        this.table = table;
        this.sides = sides;
        this.dice = new ArrayList<>(quantity);
        for (var i = 0; i < quantity; i++) dice.add(fallen(0));
    }

    void apply(Modifier modifier) {
        switch (modifier) {
            case Modifier.Keep keep -> Choice.keep(dice, keep);
            case Modifier.Advantage advantage -> Choice.keep(dice, advantage.keep());
            case Modifier.Drop drop -> Choice.drop(dice, drop);
            case Modifier.Reroll reroll -> reroll(reroll);
            case Modifier.Explode explode -> explode(explode);
            case Modifier.AtLeast(_, var bound) -> clamp(modifier, bound, Long.MAX_VALUE);
            case Modifier.AtMost(_, var bound) -> clamp(modifier, Long.MIN_VALUE, bound);
            case Modifier.CountSuccesses(_, var when) -> Choice.count(dice, modifier, when, true);
            case Modifier.CountFailures(_, var when) -> Choice.count(dice, modifier, when, false);
            case Modifier.DeductFailures deduct -> Choice.deduct(dice, deduct);
        }
    }

    long total() {
        return Piece.total(dice);
    }

    List<Rolled.Die> results() {
        return dice.stream().map(die -> die.result(sides)).toList();
    }

    void write(StringBuilder text) {
        Listed.write(text, '[', dice, die -> die.write(text), ']');
    }

    private FallenDie fallen(int penalty) {
        return new FallenDie(table.draw(sides), penalty);
    }

    private void reroll(Modifier.Reroll reroll) {
        for (var die : dice) {
            while (die.kept() && reroll.when().meets(die.face()) && table.spares()) {
                die.touch(reroll);
                die.reroll(table.draw(sides));
                if (reroll.once()) break;
            }
        }
    }

    private void explode(Modifier.Explode explode) {
        switch (explode.explosion()) {
            case COMPOUND -> compound(explode);
            case CHAINED -> follow(explode, 0, 1);
            case PENETRATING -> follow(explode, 1, 1);
            case ONCE -> follow(explode, 0, 2);
        }
    }

    private void compound(Modifier.Explode explode) {
        for (var die : dice) {
            while (explodes(die, explode)) {
                die.touch(explode);
                die.compound(table.draw(sides));
            }
        }
    }

    /// Puts a further die behind each that explodes.
    ///
    /// @param step 1 if the walk meets the further die next, 2 if it passes over it
    private void follow(Modifier.Explode explode, int penalty, int step) {
        for (var i = 0; i < dice.size(); i++) {
            var cause = dice.get(i);
            if (!explodes(cause, explode)) continue;
            var further = fallen(penalty);
            cause.touch(explode);
            further.touch(explode);
            dice.add(i + 1, further);
            i += step - 1;
        }
    }

    private boolean explodes(FallenDie die, Modifier.Explode explode) {
        return die.kept() && explode.meets(die.face(), sides) && table.spares();
    }

    private void clamp(Modifier modifier, long least, long greatest) {
        for (var die : Choice.kept(dice)) {
            if (die.value() >= least && die.value() <= greatest) continue;
            die.touch(modifier);
            die.show(Math.clamp(die.value(), least, greatest));
        }
    }
}
