import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Checks (`check`) or applies (`apply`) google-java-format, AOSP style, to every Java file below
/// the working directory that changed since the last clean run.
class Format {
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "data");
    private static final Path MARKER = Path.of("target", "format.ok");

    public static void main(String[] arguments) throws IOException {
        var apply = arguments.length == 1 && arguments[0].equals("apply");
        var start = FileTime.fromMillis(System.currentTimeMillis());
        var unformatted =
                changedSources().parallelStream()
                        .filter(file -> differs(file, apply))
                        .sorted()
                        .toList();
        unformatted.forEach(
                file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
        if (!apply && !unformatted.isEmpty()) {
            System.out.println("Run `make fmt`.");
            System.exit(1);
        }
        Files.createDirectories(MARKER.getParent());
        Files.writeString(MARKER, "");
        Files.setLastModifiedTime(MARKER, start);
    }

    private static List<Path> changedSources() throws IOException {
        var since =
                Files.exists(MARKER) ? Files.getLastModifiedTime(MARKER) : FileTime.fromMillis(0);
        var sources = new ArrayList<Path>();
        Files.walkFileTree(
                Path.of("."),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        return SKIPPED.contains(directory.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".java")
                                && attributes.lastModifiedTime().compareTo(since) >= 0) {
                            sources.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return sources;
    }

    private static boolean differs(Path file, boolean apply) {
        try {
            var source = Files.readString(file);
            var options =
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
            var formatted = new Formatter(options).formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return false;
            }
            if (apply) {
                Files.writeString(file, formatted);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        } catch (Exception e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
