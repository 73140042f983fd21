package rollbook.command;

import org.jspecify.annotations.Nullable;

import rollbook.dice.Notation;

import java.util.function.IntPredicate;

/// What people may write. Lengths count characters (code points). Something of it has to show;
/// refused are control characters, halves of characters, and in names what ends the line or turns
/// its direction.
public final class Words {
    private Words() {}

    /// What is wrong with a name or title, which is one line; null when nothing is.
    public static @Nullable String faultOfLine(String text, int atMost) {
        return fault(text, atMost, Words::misleads);
    }

    /// What is wrong with a text of several lines; null when nothing is.
    public static @Nullable String faultOfText(String text, int atMost) {
        return fault(text, atMost, c -> c != '\n' && c != '\t' && (isControl(c) || isHalf(c)));
    }

    /// Whether anybody can see it.
    public static boolean shows(int character) {
        return Character.getType(character) != Character.FORMAT
                && !Character.isSpaceChar(character)
                && !isControl(character);
    }

    /// Whether a name that holds it could be taken for another text, or break the one around it; an
    /// expression of dice may not hold it either.
    public static boolean misleads(int character) {
        return !Notation.isPrintable(character);
    }

    private static @Nullable String fault(String text, int atMost, IntPredicate refused) {
        if (text.codePoints().noneMatch(Words::shows)) {
            return "must not be blank";
        }
        if (text.codePointCount(0, text.length()) > atMost) {
            return "must have at most " + atMost + " characters";
        }
        return text.codePoints().anyMatch(refused)
                ? "must not hold control characters, broken ones, or such as turn a name around"
                : null;
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL;
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
