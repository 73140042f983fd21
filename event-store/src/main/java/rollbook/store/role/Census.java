package rollbook.store.role;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the server has under the names of the roles.
///
/// @param comments of those that are there, by name
/// @param bound whether each is a member of whom it must be a member of
record Census(Roles roles, Map<String, @Nullable String> comments, boolean bound) {

    static Census take(Connection connection, Roles roles) throws SQLException {
        var comments = new HashMap<String, @Nullable String>();
        try (var statement = connection.prepareStatement(RoleSql.KNOWN)) {
            set(statement, roles.log(), roles.view(), roles.both());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    comments.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        try (var statement = connection.prepareStatement(RoleSql.BOUND)) {
            var both = roles.both();
            set(statement, roles.log(), both, roles.view(), both, roles.log(), roles.view(), both);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new Census(roles, comments, rows.getBoolean(1));
            }
        }
    }

    private static void set(PreparedStatement statement, String... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    boolean isEmpty() {
        return comments.isEmpty();
    }

    boolean has(String role) {
        return comments.containsKey(role);
    }

    /// Whether they serve, marked or not.
    boolean isUsable() {
        return bound && comments.size() == roles.all().size();
    }

    boolean isWhole() {
        return isUsable() && comments.values().stream().allMatch(roles.mark()::equals);
    }

    /// @throws IllegalStateException when one was made by somebody else, and for something else
    void demandOurs() {
        var foreign = roles.all().stream().filter(this::isForeign).toList();
        if (!foreign.isEmpty()) {
            throw new IllegalStateException(sentence(foreign));
        }
    }

    /// Roles from before there were marks are known by how they were bound to each other and to the
    /// owner, which nobody does by chance.
    private boolean isForeign(String role) {
        var comment = comments.get(role);
        return has(role) && (comment == null ? !isUsable() : !comment.equals(roles.mark()));
    }

    private String sentence(List<String> foreign) {
        return """
        the server has a role %s already, which is not marked as Rollbook's in database %s; nothing \
        was changed. To give it to Rollbook, password and all: %s. To keep its password: set \
        rollbook.database.password. To do without: rollbook.database.roles=off. See Database roles \
        in docs/operations.md\
        """
                .formatted(
                        String.join(", ", foreign),
                        roles.database(),
                        foreign.stream().map(roles::marking).collect(joining("; ")));
    }
}
