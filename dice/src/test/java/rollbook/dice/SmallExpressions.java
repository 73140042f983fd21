package rollbook.dice;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/// Expressions of so few and small dice that every way in which they can fall can be tried.
class SmallExpressions extends DomainContextBase {

    @Provide
    Arbitrary<String> rolls() {
        var repeats = Arbitraries.of("", "", "", "2x ");
        var targets = Arbitraries.of("", "", " dc 3");
        return Combinators.combine(repeats, sum(), targets)
                .as((repeat, sum, target) -> repeat + sum + target);
    }

    private static Arbitrary<String> sum() {
        var two =
                Combinators.combine(term(), Arbitraries.of("+", "-", "*"), term())
                        .as((left, operator, right) -> left + operator + right);
        return Arbitraries.oneOf(dice(), term(), two);
    }

    private static Arbitrary<String> term() {
        var modifier =
                Arbitraries.of(
                        "",
                        "",
                        "kh1",
                        "kl2",
                        "dh1",
                        "dl1",
                        "dh1dl1",
                        "cs>1",
                        "cf>2",
                        "kh1cs=2",
                        "cs>1df=1kl2");
        var pool =
                Combinators.combine(dice().list().ofMinSize(1).ofMaxSize(3), modifier)
                        .as((arms, choice) -> "{" + String.join(", ", arms) + "}" + choice);
        var called =
                Combinators.combine(
                                Arbitraries.of("floor", "ceil", "round"),
                                dice(),
                                Arbitraries.of("2", "-3", "(1+1)"))
                        .as((name, atom, divisor) -> name + "(" + atom + "/" + divisor + ")");
        var compared =
                Combinators.combine(Arbitraries.of("min", "max"), dice(), dice())
                        .as((name, one, other) -> name + "(" + one + "," + other + ")");
        var divided =
                Combinators.combine(dice(), Arbitraries.of("//2", "%3", "//-2", "[fire]", "*2"))
                        .as((atom, operator) -> atom + operator);
        var signed = dice().map(atom -> "abs(-" + atom + "+2)");
        return Arbitraries.oneOf(dice(), pool, called, compared, divided, signed);
    }

    private static Arbitrary<String> dice() {
        var quantity = Arbitraries.of("", "1", "2", "2", "3", "4", "(d2)");
        var sides = Arbitraries.of("2", "3", "4", "(d2+1)");
        var choice = Arbitraries.of("kh1", "kl2", "dh1", "dl1", "kh2dl1", "dh1dl1");
        var plain =
                Arbitraries.of(
                        "ro<=1",
                        "ro>2",
                        "!o",
                        "!o=1",
                        "min2",
                        "max2",
                        "cs>=2",
                        "cf=1",
                        "cs>1df=1",
                        "rr=1",
                        "!");
        var modifiers =
                Combinators.combine(
                                plain.list().ofMaxSize(2).map(all -> String.join(" ", all)),
                                choice.optional().map(one -> one.orElse("")),
                                plain.list().ofMaxSize(1).map(all -> String.join(" ", all)))
                        .as((before, chosen, after) -> before + chosen + " " + after);
        var usual =
                Combinators.combine(quantity, sides, modifiers)
                        .as((many, kind, all) -> many + "d" + kind + all);
        return Arbitraries.frequencyOf(
                Tuple.of(6, usual),
                Tuple.of(1, Arbitraries.of("2dF", "3dFkh1ro=0", "d4 adv", "d3 dis min2")),
                Tuple.of(1, Arbitraries.of("0", "1", "7")));
    }
}
