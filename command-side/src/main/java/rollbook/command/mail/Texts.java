package rollbook.command.mail;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What the mails say: plain text with the subject in its first line, and HTML, for each kind and
/// language. They name nobody: whoever signs up chooses the name, and a stranger's words have no
/// place in a mail from Rollbook. The HTML fetches nothing, so nobody learns that it was read.
@Component
public class Texts {
    private final Map<String, Template> templates = new HashMap<>();
    private final Template frame = Template.named("frame.html");

    Texts() {
        for (var kind : MailKind.values()) {
            for (var language : Language.values()) {
                add(name(kind, language, "txt"));
                add(name(kind, language, "html"));
            }
        }
    }

    /// The letter of the mail's kind and language, `values` in the places that its texts have.
    public Letter letter(QueuedMail mail, String address, Map<String, String> values) {
        var text = template(mail, "txt").filled(values, UnaryOperator.identity());
        var afterSubject = text.indexOf("\n\n");
        var subject = text.substring(0, afterSubject);
        var body = template(mail, "html").filled(values, HtmlUtils::htmlEscape);
        var html =
                frame.filled(
                        Map.of(
                                "lang", mail.language().tag(),
                                "subject", HtmlUtils.htmlEscape(subject),
                                "body", body.strip()),
                        UnaryOperator.identity());
        var said = text.substring(afterSubject + 2);
        return new Letter(address, subject, said, html, mail.language());
    }

    private Template template(QueuedMail mail, String format) {
        var template = templates.get(name(mail.kind(), mail.language(), format));
        if (template == null) {
            throw new IllegalStateException("no text for " + mail.kind());
        }
        return template;
    }

    private void add(String name) {
        templates.put(name, Template.named(name));
    }

    private static String name(MailKind kind, Language language, String format) {
        return kind.code() + "_" + language.tag() + "." + format;
    }
}
