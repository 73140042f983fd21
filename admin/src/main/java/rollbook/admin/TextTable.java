package rollbook.admin;

import tools.jackson.databind.JsonNode;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of JSON as a table, a column for each field that is asked for.
final class TextTable {
    private static final String GAP = "  ";

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... columns) {
        this.columns = List.of(columns);
    }

    TextTable add(JsonNode row) {
        rows.add(columns.stream().map(column -> text(row.path(column))).toList());
        return this;
    }

    private static String text(JsonNode value) {
        return value.isValueNode()
                ? value.asString("")
                : value.isMissingNode() ? "" : value.toString();
    }

    void print(PrintWriter out) {
        line(out, columns.stream().map(column -> column.toUpperCase(Locale.ROOT)).toList());
        rows.forEach(row -> line(out, row));
        out.flush();
    }

    private void line(PrintWriter out, List<String> cells) {
        var text = new StringBuilder();
        for (var i = 0; i < cells.size(); i++) {
            text.append(cells.get(i))
                    .append(" ".repeat(width(i) - cells.get(i).length()))
                    .append(GAP);
        }
        out.println(text.toString().stripTrailing());
    }

    private int width(int column) {
        var widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(columns.get(column).length(), widest);
    }
}
