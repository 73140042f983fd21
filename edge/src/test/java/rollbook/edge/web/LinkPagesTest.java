package rollbook.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final Pattern RUSSIAN = Pattern.compile("([a-z]+): \"[^\"]*\\p{IsCyrillic}");

    @ParameterizedTest
    @ValueSource(strings = {"verify-email", "reset-password"})
    void every_text_of_a_page_is_there_in_russian(String page) throws IOException {
        var script = Files.readString(PAGES.resolve(page + ".js"));
        var shown = names(SHOWN, Files.readString(PAGES.resolve(page + ".html")));
        assertThat(shown).contains("title", "heading");
        assertThat(names(SAID, script)).contains("done", "silent");
        assertThat(names(RUSSIAN, script)).containsAll(shown).containsAll(names(SAID, script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-email", "reset-password"})
    void whoever_runs_no_scripts_reads_why_nothing_happens(String page) throws IOException {
        var html = Files.readString(PAGES.resolve(page + ".html"));
        assertThat(html).contains("<script src=\"/language.js\" defer>", "<p lang=\"ru\">");
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
