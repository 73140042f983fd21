package rollbook.dice;

import java.util.List;
import java.util.stream.Collectors;

/// An expression in words, for players who do not know the notation.
final class Description {
    private Description() {}

    static String of(Check check) {
        var repeats = check.repeats() == null ? "" : check.repeats() + " times ";
        var target = check.target();
        return repeats
                + of(check.roll())
                + (target == null ? "" : " against " + of(target.number()));
    }

    private static String of(Node node) {
        return switch (node) {
            case Node.Literal(var value) -> Long.toString(value);
            case Node.Reference(var name, var value) -> value + " (" + name + ")";
            case Node.Group(var inner) -> "(" + of(inner) + ")";
            case Node.Negation(var inner) -> "minus " + of(inner);
            case Node.Labelled(var atom, var label) -> of(atom) + " “" + label + "”";
            case Node.Arithmetic(var left, var operator, var right) ->
                    of(left) + " " + of(operator) + " " + of(right);
            case Node.Call(var function, var arguments) ->
                    of(function) + " (" + list(arguments) + ")";
            case Node.Pool(var arms, var modifiers) -> "{" + list(arms) + "}" + of(modifiers);
            case Node.Dice dice -> dice(dice) + of(dice.modifiers());
        };
    }

    private static String list(List<Node> nodes) {
        return nodes.stream().map(Description::of).collect(Collectors.joining(", "));
    }

    private static String of(Operator operator) {
        return switch (operator) {
            case PLUS -> "plus";
            case MINUS -> "minus";
            case TIMES -> "times";
            case DIVIDE -> "divided by";
            case FLOOR_DIVIDE -> "divided, rounding down, by";
            case MODULO -> "modulo";
        };
    }

    private static String of(Named function) {
        return switch (function) {
            case FLOOR -> "round down";
            case CEIL -> "round up";
            case ROUND -> "round";
            case ABS -> "without its sign";
            case MIN -> "the least of";
            case MAX -> "the greatest of";
        };
    }

    private static String dice(Node.Dice dice) {
        var quantity = dice.quantity();
        var many = quantity == null ? "" : of(quantity);
        return switch (dice.sides()) {
            case Sides.Plain(var count) -> many + "d" + count;
            case Sides.Percent _ -> many + "d100";
            case Sides.Computed(var count) -> many + "d" + of(count);
            case Sides.Fate _ -> many.isEmpty() ? "a fate die" : many + " fate dice";
        };
    }

    private static String of(List<Modifier> modifiers) {
        if (modifiers.isEmpty()) return "";
        return modifiers.stream()
                .map(Description::of)
                .collect(Collectors.joining(", then ", " (", ")"));
    }

    private static String of(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Keep(_, var end, var count) -> "keep the " + chosen(end, count);
            case Modifier.Drop(_, var end, var count) -> "drop the " + chosen(end, count);
            case Modifier.Advantage(_, var end) -> "roll two, keep the " + chosen(end, 1);
            case Modifier.Reroll(_, var once, var when) ->
                    once ? "reroll " + of(when) + " once" : "reroll while " + of(when);
            case Modifier.Explode explode -> of(explode);
            case Modifier.AtLeast(_, var bound) -> "count no die below " + bound;
            case Modifier.AtMost(_, var bound) -> "count no die above " + bound;
            case Modifier.CountSuccesses(_, var when) -> "count the dice that are " + of(when);
            case Modifier.CountFailures(_, var when) -> "count the dice that are not " + of(when);
            case Modifier.DeductFailures(_, var when) -> "take one off for each " + of(when);
        };
    }

    private static String chosen(Modifier.End end, int count) {
        var word = end == Modifier.End.HIGHEST ? "highest" : "lowest";
        return count == 1 ? word : count + " " + word;
    }

    private static String of(Modifier.Explode explode) {
        var when = explode.when();
        var each = when == null ? "each highest face" : "each " + of(when);
        return switch (explode.explosion()) {
            case CHAINED -> "roll another die for " + each;
            case COMPOUND -> "roll on and add up for " + each;
            case PENETRATING -> "roll another die, less 1, for " + each;
            case ONCE -> "roll another die once for " + each;
        };
    }

    private static String of(Comparison when) {
        return switch (when.relation()) {
            case AT_MOST -> when.number() + " or less";
            case AT_LEAST -> when.number() + " or more";
            case LESS -> "below " + when.number();
            case MORE -> "above " + when.number();
            case EQUAL -> Long.toString(when.number());
        };
    }
}
