package rollbook.dice;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/// Expressions as people write them, with everything the notation has; a few of them are refused
/// for what they ask.
class WrittenExpressions extends DomainContextBase {
    private static final int DEPTH = 2;

    @Provide
    Arbitrary<String> rolls() {
        var repeats = Arbitraries.of("", "", "", "2x ", "3X");
        var targets = Arbitraries.of("", "", "", " dc 12", " vs d20", "DC(2*3)");
        var comments = Arbitraries.of("", "", " # axe", "#");
        return Combinators.combine(repeats, sum(DEPTH), targets, comments)
                .as((repeat, sum, target, comment) -> repeat + sum + target + comment);
    }

    private static Arbitrary<String> sum(int depth) {
        var operators = Arbitraries.of("+", " - ", " * ", "*");
        return Arbitraries.frequencyOf(
                Tuple.of(3, operand(depth)),
                Tuple.of(
                        2,
                        Combinators.combine(operand(depth), operators, operand(depth))
                                .as((left, operator, right) -> left + operator + right)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        operand(depth),
                                        Arbitraries.of("//", " % ", "%"),
                                        Arbitraries.of("3", "-2", "(1+1)"))
                                .as((left, operator, right) -> left + operator + right)));
    }

    private static Arbitrary<String> operand(int depth) {
        var label = Arbitraries.of("", "", "[fire]", " [ cold iron ]");
        var sign = Arbitraries.of("", "", "", "-");
        return Combinators.combine(sign, atom(depth), label)
                .as((minus, atom, name) -> minus + atom + name);
    }

    private static Arbitrary<String> atom(int depth) {
        var number = Arbitraries.integers().between(0, 30).map(String::valueOf);
        if (depth == 0) return Arbitraries.oneOf(number, dice(), fate(), doubled());
        return Arbitraries.oneOf(
                number,
                dice(),
                fate(),
                doubled(),
                sum(depth - 1).map(inner -> "(" + inner + ")"),
                pool(depth - 1),
                call(depth - 1));
    }

    private static Arbitrary<String> dice() {
        var quantity = Arbitraries.of("", "1", "3", "7 ", "(1+2)", "(d4)");
        var sides = Arbitraries.of("2", "6", " 20", "%", "1000", "(d4+1)");
        var modifiers =
                Arbitraries.of(
                        "kh",
                        "kl2",
                        " KH3",
                        "dh1",
                        "dl9",
                        "rr=1",
                        "RO<=2",
                        " !",
                        " !!",
                        " !p",
                        " !o",
                        " !=2",
                        " !>5",
                        "min2",
                        "max4",
                        "cs>=2",
                        "cf<2",
                        "cs>1df=1");
        return Combinators.combine(quantity, sides, modifiers.list().ofMaxSize(4))
                .as((many, kind, all) -> many + "d" + kind + String.join("", all));
    }

    private static Arbitrary<String> fate() {
        return Arbitraries.of("dF", "4dF", "4dfkh2", "4dFro=0", "4dFcs>0", "2dF dl1");
    }

    private static Arbitrary<String> doubled() {
        return Arbitraries.of("d20 adv", "d20dis", "1d20 ADV min5", "d6 dis!");
    }

    private static Arbitrary<String> pool(int depth) {
        var modifiers = Arbitraries.of("", "kh1", "kl2", "dh1", "dl1", "cs>3");
        return Combinators.combine(sum(depth).list().ofMinSize(1).ofMaxSize(3), modifiers)
                .as((arms, modifier) -> "{" + String.join(", ", arms) + "}" + modifier);
    }

    private static Arbitrary<String> call(int depth) {
        var name = Arbitraries.of("floor", "ceil", "ROUND");
        return Arbitraries.oneOf(
                Combinators.combine(name, sum(depth))
                        .as((function, inner) -> function + "(" + inner + "/ 2)"),
                sum(depth).map(inner -> "abs(" + inner + ")"),
                Combinators.combine(sum(depth), sum(depth))
                        .as((left, right) -> "min(" + left + "," + right + ", 3)"));
    }
}
