package rollbook.dice;

import static rollbook.dice.DiceRejection.DIVISOR;
import static rollbook.dice.DiceRejection.NOT_WHOLE;
import static rollbook.dice.DiceRejection.TOO_LARGE;
import static rollbook.dice.DiceRejection.TOO_MANY;

import java.util.List;

/// Walks through an expression before a die falls, and refuses what could fail afterwards: one
/// could else roll until it works, and leave no trace.
final class Bounds {
    private final Places places;
    private final int times;
    private long dice;
    private long further;

    private Bounds(Places places, int times) {
        this.places = places;
        this.times = times;
    }

    /// What an expression can come to, and how many dice it takes.
    ///
    /// @param dice before rerolls and explosions
    /// @param further at most, for rerolls and explosions, if nothing stopped them
    record Limits(Range range, int dice, long further) {
        boolean mayStop() {
            return dice + further > Notation.MOST_DICE;
        }
    }

    static Limits of(Check check, Places places) {
        var bounds = new Bounds(places, check.times());
        var once = bounds.span(check.roll(), false);
        var target = check.target();
        if (target != null) {
            var margin = once.combined(Operator.MINUS, bounds.span(target.number(), false));
            bounds.fitting(target.number(), margin);
        }
        var times = Span.of(check.times());
        var all =
                check.times() == 1
                        ? once
                        : bounds.fitting(check, once.combined(Operator.TIMES, times));
        return new Limits(
                all.range(), (int) (bounds.dice * check.times()), bounds.further * check.times());
    }

    /// The bounds of a number that a term of dice depends on.
    static Span ofCount(Node count, Places places) {
        return new Bounds(places, 1).span(count, false);
    }

    /// @param fractions whether a function around it makes it whole
    private Span span(Node node, boolean fractions) {
        return fitting(
                node,
                switch (node) {
                    case Node.Literal(var value) -> Span.of(value);
                    case Node.Reference(_, var value) -> Span.of(value);
                    case Node.Group(var inner) -> span(inner, fractions);
                    case Node.Labelled(var atom, _) -> span(atom, fractions);
                    case Node.Negation(var inner) -> span(inner, fractions).negated();
                    case Node.Arithmetic arithmetic -> arithmetic(arithmetic, fractions);
                    case Node.Call call -> call(call, fractions);
                    case Node.Dice term -> dice(term);
                    case Node.Pool pool -> pool(pool);
                });
    }

    private Span arithmetic(Node.Arithmetic node, boolean fractions) {
        var operator = node.operator();
        var left = span(node.left(), fractions);
        var before = dice;
        var right = span(node.right(), fractions);
        if (operator.divides()) requireDivisor(node.right(), right, dice > before);
        if (operator == Operator.DIVIDE && !fractions) {
            throw DiceRejected.hinting(
                    places.of(node),
                    NOT_WHOLE,
                    "/ may leave a fraction",
                    "write // to round down, or put it into floor( ), ceil( ) or round( )");
        }
        return operator == Operator.MODULO
                ? left.modulo(right.least(), !fractions)
                : left.combined(operator, right);
    }

    private void requireDivisor(Node node, Span divisor, boolean holdsDice) {
        if (holdsDice) {
            throw DiceRejected.at(places.of(node), DIVISOR, "a divisor holds no dice");
        }
        if (!divisor.least().equals(divisor.most())) {
            throw DiceRejected.at(
                    places.of(node), DIVISOR, "a divisor is a number, not a choice of several");
        }
        if (divisor.least().isZero()) {
            throw DiceRejected.at(places.of(node), DIVISOR, "a divisor is not zero");
        }
    }

    private Span call(Node.Call call, boolean fractions) {
        var function = call.function();
        var spans =
                call.arguments().stream()
                        .map(argument -> span(argument, fractions || function.rounds()))
                        .toList();
        if (function == Named.ABS) return spans.getFirst().absolute();
        return new Span(
                function.apply(spans.stream().map(Span::least).toList()),
                function.apply(spans.stream().map(Span::most).toList()));
    }

    private Span dice(Node.Dice term) {
        var unsaid = Span.of(term.unsaid());
        var advantage = term.unsaid() > 1;
        var quantity = term.quantity();
        var many = quantity == null || advantage ? unsaid : span(quantity, false);
        take(term, many.most().whole());
        var sides =
                switch (term.sides()) {
                    case Sides.Plain(var count) -> Span.of(count);
                    case Sides.Percent _ -> Span.of(100);
                    case Sides.Fate _ -> Span.of(3);
                    case Sides.Computed(var count) -> span(count, false);
                };
        var fate = term.sides() instanceof Sides.Fate;
        var bounds = new DiceBounds(many, sides, fate, places);
        for (var modifier : term.modifiers()) bounds.apply(modifier);
        further += bounds.further();
        return bounds.total();
    }

    private Span pool(Node.Pool pool) {
        var arms = pool.arms().stream().map(arm -> span(arm, false)).toList();
        if (pool.modifiers().isEmpty()) return sum(arms);
        var lowest = arms.stream().map(Span::least).reduce(Ratio::min).orElseThrow();
        var highest = arms.stream().map(Span::most).reduce(Ratio::max).orElseThrow();
        var bounds = new DiceBounds(arms.size(), lowest.whole(), highest.whole(), places);
        pool.modifiers().forEach(bounds::apply);
        return bounds.total();
    }

    private static Span sum(List<Span> spans) {
        return spans.stream()
                .reduce(Span.of(0, 0), (left, right) -> left.combined(Operator.PLUS, right));
    }

    private void take(Node.Dice term, long quantity) {
        dice += quantity;
        if (dice * times > Notation.MOST_DICE) {
            throw DiceRejected.at(places.of(term), TOO_MANY, "a roll takes at most 1000 dice");
        }
    }

    private Span fitting(Object part, Span span) {
        if (!span.fits()) throw tooLarge(places.of(part));
        return span;
    }

    static DiceRejected tooLarge(Found found) {
        return DiceRejected.at(found, TOO_LARGE, "the result could be too large for 64 bits");
    }
}
