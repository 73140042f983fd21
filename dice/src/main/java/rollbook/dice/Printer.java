package rollbook.dice;

import java.util.List;
import java.util.stream.Collectors;

/// Writes an expression so that it reads as the same expression.
final class Printer {
    private Printer() {}

    static String print(Check check) {
        var repeats = check.repeats() == null ? "" : check.repeats() + "x ";
        var target = check.target();
        var against = target == null ? "" : " " + target.word() + " " + print(target.number());
        return repeats + print(check.roll()) + against;
    }

    static String print(Node node) {
        return switch (node) {
            case Node.Literal(var value) -> Long.toString(value);
            case Node.Reference(var name, _) -> "@" + name;
            case Node.Group(var inner) -> "(" + print(inner) + ")";
            case Node.Negation(var inner) -> "-" + print(inner);
            case Node.Labelled(var atom, var label) -> print(atom) + "[" + label + "]";
            case Node.Arithmetic(var left, var operator, var right) ->
                    print(left) + " " + operator.symbol() + " " + print(right);
            case Node.Call(var function, var arguments) ->
                    function.word() + "(" + list(arguments) + ")";
            case Node.Pool(var arms, var modifiers) -> "{" + list(arms) + "}" + print(modifiers);
            case Node.Dice dice -> dice(dice);
        };
    }

    private static String dice(Node.Dice dice) {
        var quantity = dice.quantity() == null ? "" : print(dice.quantity());
        var sides =
                switch (dice.sides()) {
                    case Sides.Plain(var count) -> Integer.toString(count);
                    case Sides.Percent _ -> "%";
                    case Sides.Fate _ -> "F";
                    case Sides.Computed(var count) -> print(count);
                };
        return quantity + "d" + sides + print(dice.modifiers());
    }

    private static String list(List<Node> nodes) {
        return nodes.stream().map(Printer::print).collect(Collectors.joining(", "));
    }

    /// Modifiers stand close together, but for words and for `! !`, which is not `!!`.
    static String print(List<Modifier> modifiers) {
        if (modifiers.isEmpty()) return "";
        var text = new StringBuilder();
        var before = "";
        for (var modifier : modifiers) {
            var written = modifier.written();
            if (modifier instanceof Modifier.Advantage) text.append(' ');
            if (before.endsWith("!") && written.startsWith("!")) text.append(' ');
            text.append(written);
            before = written;
        }
        return text.toString();
    }
}
