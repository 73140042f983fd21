package rollbook.dice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// The text being read, and a memory of what would have been welcome at the furthest place.
final class Source {
    /// No number came; none is negative.
    static final long NONE = -1;

    private final String text;
    private final boolean remembering;
    private final List<String> expected = new ArrayList<>();
    private int position;
    private int furthest;
    private boolean beyond;

    /// @param remembering costs more than reading; only who failed needs it
    Source(String text, boolean remembering) {
        this.text = text;
        this.remembering = remembering;
    }

    /// Reads past the token if it comes next, in any case, perhaps after spaces.
    boolean accept(String token) {
        skipSpaces();
        return acceptHere(token);
    }

    /// Reads past the token if it comes next without a space.
    boolean acceptHere(String token) {
        if (at(token)) {
            position += token.length();
            return true;
        }
        expect(token);
        return false;
    }

    void require(String token) {
        if (!accept(token)) throw unexpected();
    }

    boolean comes(String token) {
        skipSpaces();
        return at(token);
    }

    /// Whether one of these characters in lower case comes next, perhaps after spaces. Always true
    /// while remembering: each token has to be tried, so that `expect` notes it.
    boolean mayCome(String beginnings) {
        if (remembering) return true;
        skipSpaces();
        return position < text.length() && beginnings.indexOf(lower(text.charAt(position))) >= 0;
    }

    /// A number in decimal digits, if one comes next, perhaps after spaces, else [#NONE].
    long number() {
        skipSpaces();
        return numberHere();
    }

    long numberHere() {
        var start = position;
        var value = 0L;
        beyond = false;
        for (; position < text.length() && isDigit(text.charAt(position)); position++) {
            var digit = text.charAt(position) - '0';
            beyond |= value > (Long.MAX_VALUE - digit) / 10;
            value = 10 * value + digit;
        }
        if (position == start) {
            expect("a number");
            return NONE;
        }
        return beyond ? Long.MAX_VALUE : value;
    }

    /// Whether the number read last was larger than the largest of 64 bits, which stood for it.
    boolean beyond() {
        return beyond;
    }

    /// The longest run of such characters; perhaps none.
    String take(IntPredicate wanted) {
        var start = position;
        while (position < text.length() && wanted.test(text.charAt(position))) position++;
        return text.substring(start, position);
    }

    void expect(String what) {
        if (!remembering) return;
        if (position > furthest) expected.clear();
        furthest = Math.max(furthest, position);
        if (position == furthest) expected.add(what);
    }

    DiceRejected unexpected() {
        return DiceRejected.expecting(found(furthest), expected.stream().distinct().toList());
    }

    /// The word, the number or the sign that comes next.
    Found next() {
        return found(start());
    }

    Found between(int from, int to) {
        return new Found(columnOf(from), text.substring(from, to).strip());
    }

    /// The word, the number or the sign that stands there.
    Found found(int from) {
        if (from == text.length()) return new Found(columnOf(from), "the end");
        var to = from;
        var digits = isDigit(text.charAt(from));
        while (to < text.length() && isWord(text.charAt(to)) && isDigit(text.charAt(to)) == digits)
            to++;
        return to > from
                ? between(from, to)
                : Found.character(columnOf(from), text.codePointAt(from));
    }

    boolean atEnd() {
        skipSpaces();
        expect("the end");
        return position == text.length();
    }

    /// Where the next token begins.
    int start() {
        skipSpaces();
        return position;
    }

    int position() {
        return position;
    }

    void returnTo(int earlier) {
        position = earlier;
    }

    String since(int start) {
        return text.substring(start, position);
    }

    /// A name of letters, digits, `_` and dots, in lower case.
    String name() {
        var name = new StringBuilder(word());
        while (acceptHere(".")) name.append('.').append(word());
        return name.toString();
    }

    private String word() {
        var word = new StringBuilder();
        take(Source::isWord).chars().forEach(c -> word.append(lower((char) c)));
        if (!word.isEmpty()) return word.toString();
        expect("a name");
        throw unexpected();
    }

    private static boolean isWord(int character) {
        var letter = lower((char) character);
        return (letter >= 'a' && letter <= 'z') || letter == '_' || isDigit(character);
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private int columnOf(int index) {
        return text.codePointCount(0, index) + 1;
    }

    private void skipSpaces() {
        while (position < text.length() && text.charAt(position) == ' ') position++;
    }

    private boolean at(String token) {
        if (text.length() - position < token.length()) return false;
        for (var i = 0; i < token.length(); i++) {
            if (lower(text.charAt(position + i)) != lower(token.charAt(i))) return false;
        }
        return true;
    }

    private static char lower(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    }
}
