package rollbook.command.mail;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the mails say: a text for each kind and language, its subject in the first line. They name
/// nobody: whoever signs up chooses the name, and a stranger's words have no place in a mail from
/// Rollbook.
@Component
public class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Texts() {
        for (var kind : MailKind.values()) {
            for (var language : Language.values()) {
                text(kind, language);
            }
        }
    }

    /// The letter of that kind, `values` in the places that the text has for them.
    public Letter letter(QueuedMail mail, String address, Map<String, String> values) {
        var parts = text(mail.kind(), mail.language()).split("\n\n", 2);
        return new Letter(address, parts[0], filled(parts[1], values));
    }

    private String text(MailKind kind, Language language) {
        return texts.computeIfAbsent(kind.code() + "_" + language.tag() + ".txt", Texts::resource);
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("a text of a mail asks for " + name);
        }
        return value;
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource(name, Texts.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
