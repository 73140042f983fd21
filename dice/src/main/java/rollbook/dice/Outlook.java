package rollbook.dice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What an expression will come to, exactly. No part of an expression depends on another, so that
/// the chances of each can be worked out for itself.
final class Outlook {
    private static final Chances ONE_DIE = Chances.certain(Ratio.of(1));

    private final Work work = new Work();

    static Exact<Distribution> distribution(Check check, Bounds.Limits limits) {
        return exactly(
                limits,
                () -> {
                    var outlook = new Outlook();
                    var once = outlook.chances(check.roll());
                    return Packed.power(once, check.times(), outlook.work).distribution();
                });
    }

    static Exact<Ratio> average(Check check, Bounds.Limits limits) {
        return exactly(
                limits, () -> new Outlook().average(check.roll()).times(Ratio.of(check.times())));
    }

    private static <T> Exact<T> exactly(Bounds.Limits limits, Supplier<T> calculation) {
        if (limits.mayStop()) return new Exact.Unknown<>(Obstacle.MAY_STOP);
        try {
            return new Exact.Known<>(calculation.get());
        } catch (Unfeasible unfeasible) {
            return new Exact.Unknown<>(unfeasible.obstacle());
        }
    }

    private Chances chances(Node node) {
        return switch (node) {
            case Node.Literal(var value) -> Chances.certain(Ratio.of(value));
            case Node.Reference(_, var value) -> Chances.certain(Ratio.of(value));
            case Node.Group(var inner) -> chances(inner);
            case Node.Labelled(var atom, _) -> chances(atom);
            case Node.Negation(var inner) -> chances(inner).mapped(Ratio::negated);
            case Node.Arithmetic(var left, var operator, var right) ->
                    chances(left).combined(operator, chances(right), work);
            case Node.Call call -> call(call);
            case Node.Dice dice -> dice(dice);
            case Node.Pool pool ->
                    new PoolChances(pool.arms().size(), pool.modifiers(), work)
                            .of(pool.arms().stream().map(this::chances).toList());
        };
    }

    private Chances call(Node.Call call) {
        var function = call.function();
        return call.arguments().stream()
                .map(this::chances)
                .reduce((one, other) -> one.paired(function::ofTwo, other, work))
                .orElseThrow()
                .mapped(value -> function.apply(List.of(value)));
    }

    private Chances dice(Node.Dice dice) {
        var term = new TermChances(dice.modifiers(), work);
        var quantity = quantity(dice);
        var sides = sides(dice.sides());
        var each = new ArrayList<Chances.Weighted>();
        for (var many : quantity.ways().entrySet()) {
            for (var kind : sides.ways().entrySet()) {
                var chances = term.of((int) many.getKey().whole(), kind.getKey().whole());
                var weight = many.getValue().multiply(kind.getValue());
                each.add(new Chances.Weighted(chances, weight));
            }
        }
        return Chances.oneOf(each, quantity.of().multiply(sides.of()));
    }

    private Chances quantity(Node.Dice dice) {
        var written = dice.quantity();
        if (dice.unsaid() > 1) return Chances.certain(Ratio.of(dice.unsaid()));
        return written == null ? ONE_DIE : chances(written);
    }

    private Chances sides(Sides sides) {
        return switch (sides) {
            case Sides.Plain(var count) -> Chances.certain(Ratio.of(count));
            case Sides.Percent _ -> Chances.certain(Ratio.of(100));
            case Sides.Fate _ -> Chances.certain(Ratio.of(Rolled.Die.FATE));
            case Sides.Computed(var count) -> chances(count);
        };
    }

    /// The mean of a sum is the sum of the means, however many ways there are.
    private Ratio average(Node node) {
        return switch (node) {
            case Node.Group(var inner) -> average(inner);
            case Node.Labelled(var atom, _) -> average(atom);
            case Node.Negation(var inner) -> average(inner).negated();
            case Node.Arithmetic(var left, var operator, var right) when operator.keepsAverages() ->
                    operator.apply(average(left), average(right));
            case Node.Dice dice when dice.modifiers().isEmpty() -> average(dice);
            case Node.Dice dice when dice.modifiers().stream().noneMatch(Ranks::isChoice) ->
                    averageOfEach(dice);
            case Node.Pool(var arms, var modifiers) when modifiers.isEmpty() ->
                    arms.stream().map(this::average).reduce(Ratio.NOTHING, Ratio::plus);
            case Node.Literal _,
                    Node.Reference _,
                    Node.Arithmetic _,
                    Node.Call _,
                    Node.Dice _,
                    Node.Pool _ ->
                    chances(node).average();
        };
    }

    private Ratio average(Node.Dice dice) {
        var sides =
                switch (dice.sides()) {
                    case Sides.Plain(var count) -> Ratio.of(count);
                    case Sides.Percent _ -> Ratio.of(100);
                    case Sides.Fate _ -> Ratio.of(-1); // from −1 to 1 they are 0 in the mean
                    case Sides.Computed(var count) -> average(count);
                };
        return many(dice).times(sides.plus(Ratio.of(1))).over(Ratio.of(2));
    }

    private Ratio averageOfEach(Node.Dice dice) {
        var term = new TermChances(dice.modifiers(), work);
        var sides = sides(dice.sides());
        return sides.ways().entrySet().stream()
                .map(
                        kind ->
                                term.average(kind.getKey().whole())
                                        .times(new Ratio(kind.getValue(), sides.of())))
                .reduce(Ratio.NOTHING, Ratio::plus)
                .times(many(dice));
    }

    private Ratio many(Node.Dice dice) {
        var written = dice.quantity();
        return written == null ? Ratio.of(1) : average(written);
    }
}
