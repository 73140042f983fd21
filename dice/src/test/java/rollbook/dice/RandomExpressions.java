package rollbook.dice;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes sentences of the notation by its grammar, with numbers that are small, at a limit or
/// absurd; most of them can be rolled.
final class RandomExpressions {
    private final RandomGenerator random;

    RandomExpressions(RandomGenerator random) {
        this.random = random;
    }

    String roll() {
        return one("", "", "", "", "2x", "6 x ", number() + "x")
                + sum(3)
                + one("", "", "", " dc " + number(), " vs " + sum(1), "DC" + dice(1))
                + one("", "", "", "#", " # a comment");
    }

    private String sum(int depth) {
        return chain(() -> product(depth), " + ", "-", "+", " - ");
    }

    private String product(int depth) {
        return chain(() -> unary(depth), "*", " // ", "/", "%", " * ");
    }

    private String chain(Supplier<String> operand, String... operators) {
        var text = new StringBuilder(operand.get());
        while (random.nextInt(4) == 0) text.append(one(operators)).append(operand.get());
        return text.toString();
    }

    private String unary(int depth) {
        return one("", "", "", "", "-") + atom(depth) + one("", "", "", "", "[fire]", " [ cold ]");
    }

    private String atom(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0, 1, 2, 3 -> dice(depth);
            case 4 -> number();
            case 5 -> one("dF", "4dFkh2", "d20 adv", "1d20dis", "d%", "@level", "@STR.mod");
            case 6 -> "(" + sum(depth - 1) + ")";
            case 7 -> one("floor", "CEIL", "round", "abs") + "(" + sum(depth - 1) + ")";
            case 8 -> one("min", "max") + "(" + list(depth) + ")";
            default -> "{" + list(depth) + "}" + all(() -> choice() + "");
        };
    }

    private String list(int depth) {
        return Stream.generate(() -> sum(depth - 1))
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(one(",", ", ")));
    }

    private String dice(int depth) {
        var computed = depth > 0 && random.nextInt(12) == 0;
        var quantity = computed ? "(" + sum(depth - 1) + ")" : one("", "", "1", "2", "4", number());
        var sides = random.nextInt(20) == 0 ? "(" + sum(Math.max(0, depth - 1)) + ")" : sides();
        return quantity + one("d", "d", "D", " d ") + sides + all(this::modifier);
    }

    private String sides() {
        return one("4", "6", "6", "8", "10", "12", "20", "100", "%", "F", "2", "1000", number());
    }

    private String all(Supplier<String> modifier) {
        var text = new StringBuilder();
        while (random.nextInt(2) == 0) text.append(one("", "", " ")).append(modifier.get());
        return text.toString();
    }

    private String modifier() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> choice();
            case 2 -> one("rr", "ro", "RO") + comparison();
            case 3 -> one("!", "!!", "!p", "!o") + one("", comparison());
            default -> one("min", "max") + number();
        };
    }

    private String choice() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> one("kh", "kl", "dh", "DL") + one("", "1", "3", number());
            case 2 -> one("cs", "cf") + comparison();
            default -> "cs" + comparison() + "df" + comparison();
        };
    }

    private String comparison() {
        return one("=", "<", "<=", ">", ">=") + one("1", "2", "5", number());
    }

    private String number() {
        return switch (random.nextInt(20)) {
            case 0 -> one("0", "00", "007");
            case 1 -> one("9223372036854775807", "9223372036854775808", "4611686018427387904");
            case 2 -> one("99", "100", "101", "999", "1000", "1001", "256", "20", "21");
            case 3 -> "9".repeat(1 + random.nextInt(40));
            default -> String.valueOf(1 + random.nextInt(30));
        };
    }

    private String one(String... several) {
        return several[random.nextInt(several.length)];
    }
}
