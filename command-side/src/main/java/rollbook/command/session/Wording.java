package rollbook.command.session;

import rollbook.edge.CommandRejected;
import rollbook.edge.Reason;

import java.util.function.IntPredicate;

/// What people may write. Lengths count characters (code points); refused are control characters,
/// halves of characters, and in names what turns the direction of the line.
final class Wording {
    private static final IntPredicate TURNS_THE_LINE =
            c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);

    private Wording() {}

    /// A name or title: one line, not blank.
    static void requireLine(Reason reason, String field, String text, int atMost) {
        require(reason, field, text, atMost, TURNS_THE_LINE.or(Wording::breaksTheLine));
    }

    /// A text of several lines, not blank.
    static void requireText(Reason reason, String field, String text, int atMost) {
        require(reason, field, text, atMost, c -> c != '\n' && c != '\t' && isControl(c));
    }

    private static void require(
            Reason reason, String field, String text, int atMost, IntPredicate refused) {
        if (text.isBlank()) {
            throw CommandRejected.about(reason, field, "must not be blank");
        }
        if (text.codePointCount(0, text.length()) > atMost) {
            throw CommandRejected.about(
                    reason, field, "must have at most " + atMost + " characters");
        }
        if (text.codePoints().anyMatch(refused.or(Wording::isHalf))) {
            throw CommandRejected.about(
                    reason, field, "must not hold control characters or broken ones");
        }
    }

    private static boolean breaksTheLine(int character) {
        var type = Character.getType(character);
        return isControl(character)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL;
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
