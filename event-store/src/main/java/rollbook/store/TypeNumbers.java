package rollbook.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The numbers under which logical names and revisions stand in the log. A type gets its number
/// when it is first written and keeps it.
final class TypeNumbers {
    record Type(String name, String revision) {}

    private final JdbcClient database;
    private final Map<Type, Short> numbers = new ConcurrentHashMap<>();
    private final Map<Short, Type> types = new ConcurrentHashMap<>();

    TypeNumbers(JdbcClient database) {
        this.database = database;
    }

    short numberOf(String name, String revision) {
        return numbers.computeIfAbsent(new Type(name, revision), this::register);
    }

    /// Empty when the log never wrote such a type.
    Optional<Type> typeOf(short number) {
        var known = types.get(number);
        return Optional.ofNullable(
                known == null ? types.computeIfAbsent(number, this::read) : known);
    }

    private short register(Type type) {
        database.sql(LogSql.NEW_TYPE)
                .param("name", type.name())
                .param("revision", type.revision())
                .update();
        return database.sql(LogSql.TYPE_NUMBER)
                .param("name", type.name())
                .param("revision", type.revision())
                .query(Short.class)
                .single();
    }

    private @Nullable Type read(short number) {
        return database.sql(LogSql.TYPE)
                .param("no", number)
                .query(Type.class)
                .optional()
                .orElse(null);
    }
}
