package rollbook.dice;

import java.util.random.RandomGenerator;

/// What people, broken programs and attackers send: expressions, expressions with something wrong
/// in them, and garbage.
final class RandomText {
    private static final String SIGNS =
            "dDkhlrosfcvxpmina!<>=+-*/%()[]{},.@# 0123456789\t\n\u0000'\"\\;&|^~$é🎲６\u202e\uD83C";
    private static final String[] PIECES =
            ("d6 2d20 4dF d% kh3 kl dl1 adv dis rr<=2 ro=1 r<2 ! !! !p !o>3 min2 max cs>=5 cf<2"
                 + " df=1 ( ) { } , [a] [ ] + - * / // % dc vs 6x floor( abs( max( @str.mod @ # 1"
                 + " 100 1000 0 x d")
                    .split(" ");

    private final RandomGenerator random;
    private final RandomExpressions expressions;

    RandomText(RandomGenerator random) {
        this.random = random;
        this.expressions = new RandomExpressions(random);
    }

    String next() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> expressions.roll();
            case 4, 5, 6 -> mutated();
            case 7 -> pieces();
            case 8 -> signs();
            default -> codePoints();
        };
    }

    private String mutated() {
        var text = new StringBuilder(expressions.roll());
        for (var left = 1 + random.nextInt(4); left > 0; left--) mutate(text);
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        var from = random.nextInt(text.length() + 1);
        var to = Math.min(text.length(), from + 1 + random.nextInt(4));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, sign());
            case 3 -> text.replace(from, to, String.valueOf(sign()));
            case 4 -> text.insert(from, text.substring(from, to).repeat(random.nextInt(60)));
            case 5 -> text.insert(from, expressions.roll());
            default -> text.setLength(from);
        }
    }

    private String pieces() {
        var text = new StringBuilder();
        for (var left = random.nextInt(30); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(4) == 0) text.append(' ');
        }
        return text.toString();
    }

    private String signs() {
        var text = new StringBuilder();
        for (var left = random.nextInt(60); left > 0; left--) text.append(sign());
        return random.nextInt(1_000) == 0 ? text.toString().repeat(10_000) : text.toString();
    }

    private char sign() {
        return SIGNS.charAt(random.nextInt(SIGNS.length()));
    }

    private String codePoints() {
        var text = new StringBuilder();
        var most = random.nextInt(4) == 0 ? Character.MAX_CODE_POINT : 0x180;
        for (var left = random.nextInt(40); left > 0; left--) {
            text.appendCodePoint(random.nextInt(most + 1));
        }
        return text.toString();
    }
}
