package rollbook.dice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The tables of docs/dice.md, without their backticks and stars.
final class DicePage {
    private DicePage() {}

    /// The rows of all tables with these words at the head.
    static Stream<List<String>> rows(String... head) throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "dice.md"));
        var rows = Stream.<List<String>>builder();
        var wanted = false;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.startsWith("|")) wanted = false;
            else if (i > 0 && lines.get(i - 1).isBlank())
                wanted = cells(line).containsAll(List.of(head));
            else if (wanted && !line.startsWith("|---")) rows.add(cells(line));
        }
        return rows.build();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split(" \\| ", -1))
                .map(cell -> cell.strip().replace("`", "").replace("**", ""))
                .toList();
    }
}
