package rollbook.query;

import org.jspecify.annotations.Nullable;

import rollbook.events.Audience;
import rollbook.events.Id;

import java.util.Collection;
import java.util.stream.Collectors;

/// Literals of PostgreSQL arrays, sorted so that equal sets are written alike.
public final class SqlArray {
    private SqlArray() {}

    /// A `uuid[]` of the readers; null when everyone is one.
    public static @Nullable String readers(Audience audience) {
        var readers = audience.only();
        return readers == null ? null : ids(readers);
    }

    public static String ids(Collection<? extends Id> ids) {
        return ids.stream()
                .map(id -> id.value().toString())
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// A `text[]` of the names of constants.
    public static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
