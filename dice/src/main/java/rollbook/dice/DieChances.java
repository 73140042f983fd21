package rollbook.dice;

import static java.math.BigInteger.ONE;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/// In how many equally likely ways one die comes to lie, with the further die that it may bring.
///
/// @param faces what such a die can show
record DieChances(Map<List<DieState>, BigInteger> ways, BigInteger of, List<Long> faces) {
    static DieChances fallen(long sides) {
        var faces = faces(sides);
        var ways = new LinkedHashMap<List<DieState>, BigInteger>();
        faces.forEach(face -> ways.put(List.of(DieState.fallen(face)), ONE));
        return new DieChances(ways, BigInteger.valueOf(faces.size()), faces);
    }

    private static List<Long> faces(long sides) {
        return sides == Rolled.Die.FATE
                ? List.of(-1L, 0L, 1L)
                : LongStream.rangeClosed(1, sides).boxed().toList();
    }

    /// Whether no die brings another along.
    boolean single() {
        return ways.keySet().stream().allMatch(dice -> dice.size() == 1);
    }

    /// Those of the ways in which the die counts an amount.
    DieChances only(long value) {
        var some = new LinkedHashMap<List<DieState>, BigInteger>();
        ways.forEach(
                (dice, count) -> {
                    if (dice.getFirst().value() == value) some.put(dice, count);
                });
        return new DieChances(some, of, faces);
    }

    DieChances after(List<Modifier> modifiers, Work work) {
        var chances = this;
        for (var modifier : modifiers) chances = chances.after(modifier, work);
        return chances;
    }

    /// What the die and its further die count together.
    Chances total() {
        var totals = new LinkedHashMap<Long, BigInteger>();
        ways.forEach((dice, count) -> totals.merge(sum(dice), count, BigInteger::add));
        return Chances.ofWhole(totals, of);
    }

    private DieChances after(Modifier modifier, Work work) {
        return switch (modifier) {
            case Modifier.Reroll(_, var once, var when) -> {
                if (!once) throw new Unfeasible(Obstacle.MAY_STOP);
                yield falling(
                        die -> when.meets(die.face()),
                        (_, face) -> List.of(DieState.fallen(face)),
                        work);
            }
            case Modifier.Explode explode -> {
                if (explode.explosion() != Modifier.Explosion.ONCE) {
                    throw new Unfeasible(Obstacle.MAY_STOP);
                }
                yield falling(
                        die -> explode.meets(die.face(), faces.size()),
                        (die, face) -> List.of(die, DieState.fallen(face)),
                        work);
            }
            case Modifier.AtLeast _,
                    Modifier.AtMost _,
                    Modifier.CountSuccesses _,
                    Modifier.CountFailures _,
                    Modifier.DeductFailures _,
                    Modifier.Keep _,
                    Modifier.Drop _,
                    Modifier.Advantage _ ->
                    counted(modifier, work);
        };
    }

    private DieChances counted(Modifier modifier, Work work) {
        var counted = new LinkedHashMap<List<DieState>, BigInteger>();
        work.take(ways.size());
        ways.forEach(
                (dice, count) ->
                        counted.merge(
                                dice.stream().map(die -> die.counted(modifier)).toList(),
                                count,
                                BigInteger::add));
        return new DieChances(counted, of, faces);
    }

    private interface Fall {
        List<DieState> of(DieState die, long face);
    }

    /// Lets a die fall, or not, depending on what lies; each way splits into one for each face.
    private DieChances falling(Function<DieState, Boolean> when, Fall fall, Work work) {
        if (!single()) throw new Unfeasible(Obstacle.CHOSEN_AGAIN);
        var sides = BigInteger.valueOf(faces.size());
        var fallen = new LinkedHashMap<List<DieState>, BigInteger>();
        ways.forEach(
                (dice, count) -> {
                    var die = dice.getFirst();
                    if (!when.apply(die)) {
                        fallen.merge(dice, count.multiply(sides), BigInteger::add);
                        return;
                    }
                    work.take(3L * faces.size());
                    for (var face : faces) fallen.merge(fall.of(die, face), count, BigInteger::add);
                });
        return new DieChances(fallen, of.multiply(sides), faces);
    }

    private static long sum(List<DieState> dice) {
        return dice.stream().mapToLong(DieState::value).sum();
    }
}
