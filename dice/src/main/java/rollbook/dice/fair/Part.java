package rollbook.dice.fair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A part of a proof, and the way to it, for the message if it is not what it should be.
record Part(String path, Json value) {
    /// @throws MalformedProof if there is no such member
    Part at(String name) {
        return find(name).orElseThrow(() -> malformed("has no " + name));
    }

    Optional<Part> find(String name) {
        return Optional.ofNullable(members().get(name));
    }

    Map<String, Part> members() {
        if (!(value instanceof Json.Members(var byName))) throw malformed("is no object");
        Map<String, Part> parts = new LinkedHashMap<>();
        byName.forEach((name, inner) -> parts.put(name, new Part(path + "." + name, inner)));
        return parts;
    }

    List<Part> items() {
        if (!(value instanceof Json.Items(var inOrder))) throw malformed("is no list");
        return IntStream.range(0, inOrder.size())
                .mapToObj(i -> new Part(path + "[" + i + "]", inOrder.get(i)))
                .toList();
    }

    String text() {
        if (value instanceof Json.Text(var text)) return text;
        throw malformed("is no string");
    }

    boolean flag() {
        if (value instanceof Json.Flag(var flag)) return flag;
        throw malformed("is neither true nor false");
    }

    long number() {
        if (!(value instanceof Json.Numeral(var number))) throw malformed("is no number");
        try {
            return number.longValueExact();
        } catch (ArithmeticException _) {
            throw malformed("is no whole number of 64 bits");
        }
    }

    int smallNumber() {
        var number = number();
        if (number == (int) number) return (int) number;
        throw malformed("is too large");
    }

    /// The text as something that refuses other texts with an [IllegalArgumentException].
    <T> T as(Function<String, T> reading) {
        try {
            return reading.apply(text());
        } catch (IllegalArgumentException e) {
            throw malformed("is wrong: " + e.getMessage());
        }
    }

    MalformedProof malformed(String what) {
        return new MalformedProof((path.isEmpty() ? "the whole" : path) + " " + what);
    }
}
