package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.query.rsocket.Route;
import rollbook.store.EventTypes;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the documents list is what there is.
class DocumentationTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ROUTE =
            Pattern.compile("`(GET|POST|PUT|PATCH|DELETE) (/(?:api|\\.well-known)[^ `]*)`");
    private static final Pattern SUCCESS =
            Pattern.compile("(?m)^\\| " + ROUTE.pattern() + " \\|(?:(?!→ \\d).)*(?:→ (\\d{3}))?");
    private static final Pattern STREAM =
            Pattern.compile("(?m)^\\| `([a-z{}A-Z.]+)` \\| request|^\\| `([a-z{}A-Z.]+)` \\| fire");
    private static final Pattern EVENT = Pattern.compile("(?m)^\\| `([a-z]+\\.[A-Z]\\w+)`");

    private static final List<Class<?>> CLASSES = classes();

    @Test
    void every_rest_route_stands_in_the_protocol_and_the_reverse() throws IOException {
        var documented =
                found(ROUTE, "protocol.md", match -> match.group(1) + " " + match.group(2));
        assertThat(documented)
                .isEqualTo(controllers().flatMap(DocumentationTest::routes).collect(sorted()));
    }

    /// What the OpenAPI description says is what the handler is annotated with.
    @Test
    void every_rest_route_says_in_both_descriptions_how_it_succeeds() throws IOException {
        var documented =
                found(
                        SUCCESS,
                        "protocol.md",
                        match ->
                                "%s %s %s"
                                        .formatted(
                                                match.group(1),
                                                match.group(2),
                                                Objects.requireNonNullElse(match.group(3), "200")));
        var described = controllers().flatMap(DocumentationTest::successes).collect(sorted());
        assertThat(documented).isEqualTo(described);
    }

    @Test
    void every_rsocket_route_stands_in_the_protocol_and_the_reverse() throws IOException {
        var documented =
                found(
                        STREAM,
                        "protocol.md",
                        match -> match.group(1) == null ? match.group(2) : match.group(1));
        var served =
                CLASSES.stream()
                        .filter(type -> Route.class.isAssignableFrom(type) && !type.isInterface())
                        .map(DocumentationTest::pattern)
                        .collect(sorted());
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void every_event_stands_in_its_document_and_the_reverse() throws IOException {
        var types = EventTypes.discover();
        var documented = found(EVENT, "events.md", match -> match.group(1));
        assertThat(documented).isEqualTo(types.all().map(types::nameOf).collect(sorted()));
    }

    private static List<Class<?>> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("rollbook.command", "rollbook.query", "rollbook.edge")
                        .stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static Stream<Class<?>> controllers() {
        return CLASSES.stream().filter(type -> type.isAnnotationPresent(RestController.class));
    }

    private static Stream<String> routes(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods())
                .flatMap(handler -> routes(prefix(controller), handler));
    }

    private static Stream<String> successes(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods())
                .flatMap(
                        handler ->
                                routes(prefix(controller), handler)
                                        .map(route -> route + " " + success(handler)));
    }

    private static int success(Method handler) {
        var said = AnnotatedElementUtils.findMergedAnnotation(handler, ResponseStatus.class);
        return said == null ? HttpStatus.OK.value() : said.value().value();
    }

    private static String prefix(Class<?> controller) {
        var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        return base == null || base.path().length == 0 ? "" : base.path()[0];
    }

    private static Stream<String> routes(String prefix, Method handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        var paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        return Arrays.stream(paths)
                .flatMap(
                        path ->
                                Arrays.stream(mapping.method())
                                        .map(RequestMethod::name)
                                        .map(method -> method + " " + prefix + path))
                .filter(route -> route.contains(" /api") || route.contains(" /.well-known"));
    }

    private static String pattern(Class<?> route) {
        return ((Route) mock(route, CALLS_REAL_METHODS)).pattern();
    }

    private static Set<String> found(
            Pattern pattern, String document, Function<MatchResult, String> name)
            throws IOException {
        return pattern.matcher(Files.readString(DOCS.resolve(document)))
                .results()
                .map(name)
                .collect(sorted());
    }

    private static Collector<String, ?, Set<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }
}
