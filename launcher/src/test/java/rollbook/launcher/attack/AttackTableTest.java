package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the table of attacks lists is what is tried.
class AttackTableTest {
    private static final Path TABLE = Path.of("..", "docs", "attacks.md");
    private static final Path HERE =
            Path.of("src", "test", "java", "rollbook", "launcher", "attack");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:IT|Test))\\.(\\w+)`");

    private static final Map<String, List<Path>> TESTS = sources();

    private record Attempt(String type, String method) {}

    @Test
    void every_attack_of_this_package_stands_in_the_table() throws Exception {
        var listed = named().stream().map(Attempt::toString).collect(Collectors.toSet());
        assertThat(listed).containsAll(attempts());
    }

    @Test
    void every_test_that_the_table_names_exists() throws IOException {
        assertThat(named()).hasSizeGreaterThan(25).allMatch(AttackTableTest::exists);
    }

    private static Set<String> attempts() throws Exception {
        var found = new TreeSet<String>();
        try (var files = Files.list(HERE)) {
            for (var name :
                    files.map(AttackTableTest::name).filter(it -> it.endsWith("IT")).toList()) {
                tests(Class.forName(AttackTableTest.class.getPackageName() + "." + name))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static Stream<String> tests(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .map(method -> new Attempt(type.getSimpleName(), method.getName()).toString());
    }

    private static List<Attempt> named() throws IOException {
        return NAMED.matcher(Files.readString(TABLE))
                .results()
                .map(match -> new Attempt(match.group(1), match.group(2)))
                .toList();
    }

    private static boolean exists(Attempt attempt) {
        return TESTS.getOrDefault(attempt.type() + ".java", List.of()).stream()
                .anyMatch(file -> declares(file, attempt));
    }

    /// The sources of the tests of all modules, by the name of the file.
    private static Map<String, List<Path>> sources() {
        try (var modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve(Path.of("src", "test", "java")))
                    .filter(Files::isDirectory)
                    .flatMap(AttackTableTest::below)
                    .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> below(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean declares(Path file, Attempt attempt) {
        try {
            return Files.readString(file).contains("    void " + attempt.method() + "(");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
