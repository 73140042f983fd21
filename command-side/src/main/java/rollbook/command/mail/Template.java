package rollbook.command.mail;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places such as `{{token}}`.
record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    /// The resource of that name beside this class.
    static Template named(String name) {
        try {
            var resource = new ClassPathResource(name, Template.class);
            return new Template(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String filled(Map<String, String> values, UnaryOperator<String> escaping) {
        return PLACE.matcher(text)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        escaping.apply(value(values, place.group(1)))));
    }

    private static String value(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("a text of a mail has a place for " + name);
        }
        return value;
    }
}
