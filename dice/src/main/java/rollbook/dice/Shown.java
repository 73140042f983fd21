package rollbook.dice;

import java.util.List;
import java.util.stream.Collectors;

/// A value that came out, and how it is written with the dice it came from.
record Shown(Ratio value, String text) {
    static Shown of(long value) {
        return new Shown(Ratio.of(value), Long.toString(value));
    }

    static Shown called(Named function, List<Shown> arguments) {
        var value = function.apply(arguments.stream().map(Shown::value).toList());
        var texts = arguments.stream().map(Shown::text).collect(Collectors.joining(", "));
        return new Shown(value, function.word() + "(" + texts + ")");
    }

    Shown within(String opening, String closing) {
        return new Shown(value, opening + text + closing);
    }

    Shown negated() {
        return new Shown(value.negated(), "-" + text);
    }

    Shown combined(Operator operator, Shown right) {
        return new Shown(
                operator.apply(value, right.value),
                text + " " + operator.symbol() + " " + right.text);
    }
}
