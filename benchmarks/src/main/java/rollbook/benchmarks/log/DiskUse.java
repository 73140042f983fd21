package rollbook.benchmarks.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an event log takes on the disk, part by part, in bytes.
record DiskUse(long events, List<Part> parts) {
    private static final String HEAD = "| part | bytes per event |\n|---|---|";
    private static final double WORTH_A_LINE = 0.05;

    /// All tables in the schema of the events, with what belongs to them.
    private static final String RELATIONS =
            """
            select 'table ' || relname as part, pg_relation_size(oid) as bytes
              from pg_class where relkind = 'r' and relnamespace = :schema
            union all
            select 'large values of ' || relname, pg_total_relation_size(reltoastrelid)
              from pg_class where relkind = 'r' and relnamespace = :schema and reltoastrelid <> 0
            union all
            select 'index ' || relname, pg_relation_size(oid)
              from pg_class where relkind = 'i' and relnamespace = :schema
            union all
            select 'maps of ' || relname, pg_relation_size(oid, 'fsm') + pg_relation_size(oid, 'vm')
              from pg_class where relkind = 'r' and relnamespace = :schema
            order by bytes desc
            """;

    private static final String SCHEMA =
            "(select relnamespace from pg_class where oid = ':table'::regclass)";

    private static final String COLUMNS =
            """
            select attname from pg_attribute
             where attrelid = ':table'::regclass and attnum > 0 and not attisdropped order by attnum
            """;

    private static final String COLUMN = "select sum(pg_column_size(:column)) from :table";

    /// @param bytes of all events together
    record Part(String name, long bytes) {}

    static DiskUse of(Connection database, String table) throws SQLException {
        var schema = SCHEMA.replace(":table", table);
        var parts = new ArrayList<>(parts(database, RELATIONS.replace(":schema", schema)));
        parts.add(new Part("**all**", parts.stream().mapToLong(Part::bytes).sum()));
        for (var column : names(database, COLUMNS.replace(":table", table))) {
            var bytes =
                    number(database, COLUMN.replace(":column", column).replace(":table", table));
            parts.add(new Part("of which column " + column, bytes));
        }
        return new DiskUse(number(database, "select count(*) from " + table), parts);
    }

    /// In Markdown.
    String table() {
        var lines = parts.stream().filter(part -> perEvent(part) >= WORTH_A_LINE).map(this::line);
        return Stream.concat(Stream.of(HEAD), lines).collect(Collectors.joining("\n"));
    }

    private String line(Part part) {
        return String.format(Locale.ROOT, "| %s | %.1f |", part.name(), perEvent(part));
    }

    private double perEvent(Part part) {
        return (double) part.bytes() / events;
    }

    private static List<Part> parts(Connection database, String query) throws SQLException {
        var parts = new ArrayList<Part>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                parts.add(new Part(rows.getString("part"), rows.getLong("bytes")));
            }
        }
        return parts;
    }

    private static List<String> names(Connection database, String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static long number(Connection database, String query) throws SQLException {
        return Long.parseLong(names(database, query).getFirst());
    }
}
