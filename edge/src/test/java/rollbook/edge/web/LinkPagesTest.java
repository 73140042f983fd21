package rollbook.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The pages that links in mails open, in the languages of the mails.
class LinkPagesTest {
    private static final Path PAGES = Path.of("src", "main", "resources", "static");
    private static final Pattern SHOWN = Pattern.compile("data-text=\"([a-z]+)\"");
    private static final Pattern SAID = Pattern.compile("say\\(\"([a-z]+)\"");
    private static final Pattern RUSSIAN =
            Pattern.compile("\"?([a-z.-]+)\"?: \"[^\"]*\\p{IsCyrillic}");
    private static final Pattern CODE = Pattern.compile("\"(user\\.[a-z-]+)\": \"");
    private static final Pattern FETCHED = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");

    @ParameterizedTest
    @ValueSource(strings = {"verify-email", "reset-password"})
    void every_text_of_a_page_is_there_in_russian(String page) throws IOException {
        var scripts = read("link.js") + read(page + ".js");
        var shown = names(SHOWN, read(page + ".html"));
        assertThat(shown).contains("title", "heading", "done");
        assertThat(names(SAID, scripts)).containsExactlyInAnyOrder("silent", "later");
        assertThat(names(CODE, scripts)).contains("user.token-invalid");
        assertThat(names(RUSSIAN, scripts))
                .containsAll(shown)
                .containsAll(names(SAID, scripts))
                .containsAll(names(CODE, scripts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-email", "reset-password"})
    void whoever_runs_no_scripts_reads_why_nothing_happens(String page) throws IOException {
        assertThat(read(page + ".html"))
                .contains("<script src=\"/link.js\" defer>", "<p lang=\"ru\">")
                .contains("<noscript><style>form { display: none; }</style></noscript>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-email", "reset-password"})
    void a_page_fetches_nothing_from_anywhere_else(String page) throws IOException {
        var html = read(page + ".html");
        assertThat(names(FETCHED, html))
                .contains("/link.css")
                .allMatch(address -> address.matches("data:,|/[a-z.-]+"));
        assertThat(read("link.css") + html).doesNotContain("url(", "@import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-email", "reset-password"})
    void a_failure_is_announced_and_a_field_has_a_label(String page) throws IOException {
        var html = read(page + ".html");
        assertThat(html).contains("role=\"alert\"", "role=\"status\"");
        var labelled = Pattern.compile("<label><input|<label for=\"password\"").matcher(html);
        assertThat(labelled.results()).hasSameSizeAs(FIELD.matcher(html).results().toList());
    }

    /// The browser puts what has a name into the address where no script stops it.
    @Test
    void no_field_has_a_name_that_could_get_into_an_address() throws IOException {
        assertThat(FIELD.matcher(read("reset-password.html")).results())
                .hasSize(2)
                .noneMatch(field -> field.group().contains(" name="));
    }

    private static String read(String file) throws IOException {
        return Files.readString(PAGES.resolve(file));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
