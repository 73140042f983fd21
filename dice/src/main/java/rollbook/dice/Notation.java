package rollbook.dice;

import static rollbook.dice.DiceRejection.TOO_LONG;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The dice notation. Numbers, dice (`3d6`, `d%`, `4dF`, `(1+1)d(2*3)`), `+ - * // %`, brackets,
/// `floor ceil round abs min max` with `/` inside, pools such as `{2d6, d8}kh1`, `@names`, a
/// `[label]` behind each of them; around it `6x …`, `… dc 15` and `# comment`. Behind dice:
///
/// | modifier | meaning |
/// |---|---|
/// | `kh3` `kl` `dh` `dl2` | keep or drop the highest or lowest; of equal dice the later goes |
/// | `adv` `dis` | behind a single die: two fall, the better or worse counts |
/// | `rr<=2` `ro=1` | reroll while, reroll once |
/// | `!` `!!` `!p` `!o` `!>=5` | explode, compound, penetrate, explode once; at the highest face |
/// | `min2` `max5` | what a die counts at least, at most |
/// | `cs>=5` `cf>=5` `df=1` | count dice that meet it, that fail it; less those that meet it |
///
/// An expression has at most 256 characters, ten nested brackets, a hundred parts, a hundred dice a
/// term, a thousand dice and twenty repeats; every part of it stays within 64 bits.
public final class Notation {
    static final int LONGEST = 256;
    static final int MOST_DICE = 1_000;

    private Notation() {}

    /// Reads an expression such as `4d6kh3 + 2 # strength`, in which no `@name` is known.
    ///
    /// @throws DiceRejected if it is not of the notation or could not be rolled to the end
    public static Expression parse(String text) {
        return parse(text, References.none());
    }

    /// Reads an expression such as `d20 + @str.mod`.
    ///
    /// @throws DiceRejected if it is not of the notation or could not be rolled to the end
    public static Expression parse(String text, References references) {
        requireShort(text);
        requirePrintable(text);
        var hash = text.indexOf('#');
        var expression = withoutSpacesAfter(hash < 0 ? text : text.substring(0, hash));
        var comment = hash < 0 ? null : comment(text.substring(hash + 1).strip());
        try {
            return read(expression, comment, references, false);
        } catch (DiceRejected _) {
            return read(expression, comment, references, true);
        }
    }

    /// @param remembering what stands where and what could; only needed to tell what is wrong
    private static Expression read(
            String text, @Nullable String comment, References references, boolean remembering) {
        var parser = new Parser(text, references, remembering);
        var check = parser.roll();
        return new Expression(text, comment, check, Bounds.of(check, parser.places()));
    }

    private static @Nullable String comment(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String withoutSpacesAfter(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') end--;
        return text.substring(0, end);
    }

    static boolean isShort(String text) {
        // no character takes more than two places, so that a book is not counted to its end
        return text.length() <= 2 * LONGEST && text.codePointCount(0, text.length()) <= LONGEST;
    }

    private static void requireShort(String text) {
        if (!isShort(text)) {
            throw DiceRejected.at(
                    new Found(LONGEST + 1, "more"),
                    TOO_LONG,
                    "an expression has at most " + LONGEST + " characters");
        }
    }

    /// Refuses what cannot be written as UTF-8, and so could not be checked by others, what ends
    /// the line, and what turns around what stands behind it.
    private static void requirePrintable(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var character = text.codePointAt(i);
            if (character >= ' ' && character <= '~') continue; // nearly all; saves the look-up
            if (!isPrintable(character)) {
                var column = text.codePointCount(0, i) + 1;
                throw DiceRejected.expecting(
                        Found.character(column, character), List.of("a printable character"));
            }
        }
    }

    /// Whether an expression may hold the character: it is a whole one, no control character, ends
    /// no line, and does not turn around what stands behind it.
    public static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> !turnsTheLine(character);
        };
    }

    /// Embeddings, overrides and isolates (UAX 9).
    private static boolean turnsTheLine(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
