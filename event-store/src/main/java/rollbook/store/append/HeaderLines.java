package rollbook.store.append;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Headers of an answer as text: a line each, `name: value`.
final class HeaderLines {
    private static final String SEPARATOR = ": ";

    private HeaderLines() {}

    static String write(Map<String, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header -> header.getKey() + SEPARATOR + header.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String lines) {
        return lines.lines()
                .map(line -> line.split(SEPARATOR, 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }
}
