package rollbook.dice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A value that came out, and how it is written with the dice it came from.
///
/// @param text with the expression in front of its dice
/// @param dice the dice alone
record Shown(Ratio value, String text, String dice) {
    static Shown of(long value) {
        return new Shown(Ratio.of(value), Long.toString(value), Long.toString(value));
    }

    static Shown called(Named function, List<Shown> arguments) {
        var value = function.apply(arguments.stream().map(Shown::value).toList());
        return new Shown(
                value,
                called(function, arguments.stream().map(Shown::text)),
                called(function, arguments.stream().map(Shown::dice)));
    }

    private static String called(Named function, Stream<String> arguments) {
        return arguments.collect(Collectors.joining(", ", function.word() + "(", ")"));
    }

    Shown within(String opening, String closing) {
        return new Shown(value, opening + text + closing, opening + dice + closing);
    }

    Shown negated() {
        return new Shown(value.negated(), "-" + text, "-" + dice);
    }

    Shown combined(Operator operator, Shown right) {
        var between = " " + operator.symbol() + " ";
        return new Shown(
                operator.apply(value, right.value),
                text + between + right.text,
                dice + between + right.dice);
    }
}
