package rollbook.dice;

import java.util.List;

/// The dice of one term on the table, and what the modifiers do to them, from left to right.
final class Hand {
    private final Table table;
    private final int sides;
    private FallenDice dice;

    Hand(Table table, int sides, int quantity) {
        this.table = table;
        this.sides = sides;
        this.dice = new FallenDice(quantity);
        for (var i = 0; i < quantity; i++) dice.fall(table.draw(sides));
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
        return dice.total();
    }

    List<Rolled.Die> results() {
        return dice.results(sides);
    }

    void write(StringBuilder text) {
        Listed.write(text, '[', dice.size(), i -> dice.write(text, i), ']');
    }

    private void reroll(Modifier.Reroll reroll) {
        for (var i = 0; i < dice.size(); i++) {
            while (dice.kept(i) && reroll.when().meets(dice.face(i)) && table.spares()) {
                dice.touch(i, reroll);
                dice.reroll(i, table.draw(sides));
                if (reroll.once()) break;
            }
        }
    }

    private void explode(Modifier.Explode explode) {
        switch (explode.explosion()) {
            case COMPOUND -> compound(explode);
            case CHAINED, ONCE -> follow(explode, 0);
            case PENETRATING -> follow(explode, 1);
        }
    }

    private void compound(Modifier.Explode explode) {
        for (var i = 0; i < dice.size(); i++) {
            while (explodes(dice, i, explode)) {
                dice.touch(i, explode);
                dice.compound(i, table.draw(sides));
            }
        }
    }

    /// Puts a further die behind each that explodes.
    private void follow(Modifier.Explode explode, int penalty) {
        var fallen = dice;
        var taken = 0;
        dice = fallen.emptied();
        for (var i = 0; i < fallen.size(); i++) {
            if (!explodes(fallen, i, explode)) continue;
            dice.take(fallen, taken, i + 1);
            taken = i + 1;
            dice.touch(dice.size() - 1, explode);
            do {
                dice.fall(table.draw(sides));
                if (penalty != 0) dice.penalize(penalty);
                dice.touch(dice.size() - 1, explode);
            } while (explode.again() && explodes(dice, dice.size() - 1, explode));
        }
        dice.take(fallen, taken, fallen.size());
    }

    private boolean explodes(FallenDice among, int i, Modifier.Explode explode) {
        return among.kept(i) && explode.meets(among.face(i), sides) && table.spares();
    }

    private void clamp(Modifier modifier, long least, long greatest) {
        for (var i = 0; i < dice.size(); i++) {
            var value = dice.value(i);
            if (!dice.kept(i) || (value >= least && value <= greatest)) continue;
            dice.touch(i, modifier);
            dice.show(i, Math.clamp(value, least, greatest));
        }
    }
}
