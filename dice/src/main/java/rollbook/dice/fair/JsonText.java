package rollbook.dice.fair;

import java.util.HexFormat;

/// The characters of a JSON text, one after the other.
final class JsonText {
    private static final char END = '\0';

    private final String text;
    private int position;

    JsonText(String text) {
        this.text = text;
    }

    /// The next character that is no space; [#END] behind the last.
    char peek() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return here();
    }

    boolean accept(char wanted) {
        if (peek() != wanted || atEnd()) return false;
        position++;
        return true;
    }

    void require(char wanted) {
        if (!accept(wanted)) throw malformed("expected " + wanted);
    }

    void requireHere(char wanted) {
        if (atEnd() || next() != wanted) throw malformed("no value");
    }

    void requireEnd() {
        peek();
        if (!atEnd()) throw malformed("more than one value");
    }

    String takeNumeral() {
        var start = position;
        while (!atEnd() && "+-.0123456789eE".indexOf(here()) >= 0) position++;
        return text.substring(start, position);
    }

    String string() {
        requireHere('"');
        var string = new StringBuilder();
        for (var character = inside(); character != '"'; character = inside()) {
            string.append(character == '\\' ? escaped() : character);
        }
        return string.toString();
    }

    MalformedProof malformed(String what) {
        return new MalformedProof("JSON, character " + (position + 1) + ": " + what);
    }

    private char inside() {
        var character = next();
        if (character < ' ') throw malformed("a control character within a string");
        return character;
    }

    private char escaped() {
        var character = next();
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an unknown escape");
        };
    }

    private char unicode() {
        var code = 0;
        for (var i = 0; i < 4; i++) {
            var digit = next();
            if (!HexFormat.isHexDigit(digit)) throw malformed("four hex digits belong behind \\u");
            code = 16 * code + HexFormat.fromHexDigit(digit);
        }
        return (char) code;
    }

    private char next() {
        if (atEnd()) throw malformed("ends too early");
        return text.charAt(position++);
    }

    private char here() {
        return atEnd() ? END : text.charAt(position);
    }

    private boolean atEnd() {
        return position >= text.length();
    }
}
