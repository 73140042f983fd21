package rollbook.dice.fair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads JSON to the letter of RFC 8259, so that a proof can be checked with the JDK alone.
final class JsonReader {
    private static final int DEEPEST = 64;

    /// Longer ones are no part of a proof, and slow to read.
    private static final int LONGEST_NUMERAL = 64;

    private static final Pattern NUMERAL =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?");

    private final JsonText text;
    private int depth;

    JsonReader(String text) {
        this.text = new JsonText(text);
    }

    Json read() {
        var value = value();
        text.requireEnd();
        return value;
    }

    private Json value() {
        return switch (text.peek()) {
            case '{' -> nested(this::members);
            case '[' -> nested(this::items);
            case '"' -> new Json.Text(text.string());
            case 't' -> literal("true", new Json.Flag(true));
            case 'f' -> literal("false", new Json.Flag(false));
            case 'n' -> literal("null", new Json.Nothing());
            default -> numeral();
        };
    }

    private Json nested(Supplier<Json> inner) {
        if (++depth > DEEPEST) throw text.malformed("nests more than " + DEEPEST + " deep");
        var value = inner.get();
        depth--;
        return value;
    }

    private Json members() {
        Map<String, Json> members = new LinkedHashMap<>();
        text.require('{');
        if (text.accept('}')) return new Json.Members(members);
        do {
            text.peek();
            var name = text.string();
            text.require(':');
            if (members.put(name, value()) != null) throw text.malformed("names a member twice");
        } while (text.accept(','));
        text.require('}');
        return new Json.Members(members);
    }

    private Json items() {
        List<Json> items = new ArrayList<>();
        text.require('[');
        if (text.accept(']')) return new Json.Items(items);
        do items.add(value());
        while (text.accept(','));
        text.require(']');
        return new Json.Items(items);
    }

    private Json literal(String word, Json value) {
        word.chars().forEach(character -> text.requireHere((char) character));
        return value;
    }

    private Json numeral() {
        var written = text.takeNumeral();
        if (written.length() > LONGEST_NUMERAL || !NUMERAL.matcher(written).matches()) {
            throw text.malformed("no value");
        }
        return new Json.Numeral(new BigDecimal(written));
    }
}
