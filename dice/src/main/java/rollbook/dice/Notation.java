package rollbook.dice;

import java.util.List;
import java.util.regex.Pattern;

/// The dice notation.
public final class Notation {
    private static final Pattern PLAIN = Pattern.compile("([1-9]\\d?)?d(\\d{1,3})");

    private Notation() {}

    /// Reads an expression such as `4d6kh3 + 2 # strength`.
    ///
    /// @throws DiceRejected if it is not of the notation or could not be rolled to the end
    public static Expression parse(String text) {
        var plain = PLAIN.matcher(text);
        if (!plain.matches()) throw DiceRejected.expecting(1, List.of("dice"));
        var quantity = plain.group(1) == null ? 1 : Integer.parseInt(plain.group(1));
        return new PlainDice(text, quantity, Integer.parseInt(plain.group(2)));
    }
}
