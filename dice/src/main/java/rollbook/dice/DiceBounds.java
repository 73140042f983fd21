package rollbook.dice;

/// Follows the modifiers of a term: how many dice may count, and what one of them may count.
final class DiceBounds {
    private static final long ENDLESS = Notation.MOST_DICE + 1L;

    private final long fewestSides;
    private final long mostSides;
    private final boolean fate;
    private final Places places;
    private long fewest;
    private long most;
    private long lowest;
    private long highest;

    /// The most that a die ever counted; what it shows outlives its being counted.
    private long peak;

    /// The least that a further face counts.
    private long leastFace;

    private long further;

    DiceBounds(Span quantity, Span sides, boolean fate, Places places) {
        this.fewest = quantity.least().whole();
        this.most = quantity.most().whole();
        this.fewestSides = sides.least().whole();
        this.fate = fate;
        this.places = places;
        this.leastFace = fate ? -1 : 1;
        this.lowest = leastFace;
        this.mostSides = fate ? 1 : sides.most().whole();
        this.highest = mostSides;
    }

    /// The arms of a pool, which are kept, dropped and counted like dice.
    DiceBounds(long arms, long lowest, long highest, Places places) {
        this.fewest = arms;
        this.most = arms;
        this.fewestSides = 1;
        this.mostSides = 1;
        this.fate = false;
        this.places = places;
        this.lowest = lowest;
        this.highest = highest;
    }

    void apply(Modifier modifier) {
        peak = Math.max(peak, highest);
        switch (modifier) {
            case Modifier.Keep keep -> atMost(keep.count());
            case Modifier.Advantage advantage -> atMost(advantage.keep().count());
            case Modifier.Drop drop -> fewer(drop.count());
            case Modifier.Reroll reroll -> reroll(reroll);
            case Modifier.Explode explode -> explode(explode);
            case Modifier.AtLeast(_, var bound) -> clamp(bound, Long.MAX_VALUE);
            case Modifier.AtMost(_, var bound) -> clamp(Long.MIN_VALUE, bound);
            case Modifier.CountSuccesses _, Modifier.CountFailures _ -> counts();
            case Modifier.DeductFailures _ -> lowest--;
        }
    }

    /// How many dice rerolls and explosions draw at most; more than there are if they have no end.
    long further() {
        return further;
    }

    Span total() {
        return new Span(
                product(lowest < 0 ? most : fewest, lowest),
                product(highest < 0 ? fewest : most, highest));
    }

    private static Ratio product(long dice, long each) {
        return Ratio.of(dice).times(Ratio.of(each));
    }

    private void atMost(long count) {
        fewest = Math.min(fewest, count);
        most = Math.min(most, count);
    }

    private void fewer(long count) {
        fewest = Math.max(0, fewest - count);
        most = Math.max(0, most - count);
    }

    private void clamp(long least, long greatest) {
        lowest = Math.clamp(lowest, least, greatest);
        highest = Math.clamp(highest, least, greatest);
    }

    private void counts() {
        lowest = 0;
        highest = 1;
    }

    private void reroll(Modifier.Reroll reroll) {
        requireEnd(!reroll.once(), reroll.when(), reroll);
        further += reroll.once() ? most : ENDLESS;
        fallAgain();
    }

    /// What was clamped or counted before does not bind a face that falls later.
    private void fallAgain() {
        lowest = Math.min(lowest, leastFace);
        highest = Math.max(highest, mostSides);
    }

    private void explode(Modifier.Explode explode) {
        var once = explode.explosion() == Modifier.Explosion.ONCE;
        var when = explode.when();
        if (when != null) requireEnd(!once, when, explode);
        further += once ? most : ENDLESS;
        switch (explode.explosion()) {
            case CHAINED -> most = Notation.MOST_DICE;
            case PENETRATING -> {
                most = Notation.MOST_DICE;
                leastFace = 0;
            }
            case ONCE -> most = Math.min(2 * most, Notation.MOST_DICE);
            case COMPOUND -> highest = peak(explode);
        }
        fallAgain();
    }

    private long peak(Modifier.Explode explode) {
        var further = Notation.MOST_DICE * mostSides;
        if (peak <= Long.MAX_VALUE - further) return peak + further;
        throw Bounds.tooLarge(places.of(explode));
    }

    /// Where there are fewer sides, more conditions hold for all of them.
    private void requireEnd(boolean repeated, Comparison when, Modifier modifier) {
        var endless = fate ? when.meetsAll(-1, 1) : when.meetsAll(1, fewestSides);
        if (repeated && endless) {
            throw DiceRejected.at(
                    places.of(modifier), DiceRejection.ENDLESS, "it would never come to an end");
        }
    }
}
