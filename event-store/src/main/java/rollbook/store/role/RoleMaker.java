package rollbook.store.role;

import static rollbook.store.role.Roles.quoted;

import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/// Makes the roles, as the owner, and sees to it that a login can come in.
record RoleMaker(DataSource owner) {
    private static final String FORBIDDEN = "42501";

    String database() throws SQLException {
        try (var connection = owner.getConnection()) {
            return single(connection, RoleSql.DATABASE).orElseThrow();
        }
    }

    /// Makes the roles that are missing and gives the one named its password.
    ///
    /// @return false where the owner may not
    boolean make(Roles roles, String name, String password) throws SQLException {
        try (var connection = owner.getConnection()) {
            if (!mayMakeRoles(connection)) return false;
            connection.setAutoCommit(false);
            single(connection, RoleSql.LOCK);
            make(connection, roles);
            // hashed here: the server's log never sees a password
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(name, password.toCharArray(), null);
            connection.commit();
            return true;
        } catch (SQLException refused) {
            if (FORBIDDEN.equals(refused.getSQLState())) return false; // the roles are another's
            throw refused;
        }
    }

    private static boolean mayMakeRoles(Connection connection) throws SQLException {
        return single(connection, RoleSql.MAY_MAKE_ROLES).filter("t"::equals).isPresent();
    }

    private static void make(Connection connection, Roles roles) throws SQLException {
        var missing = false;
        for (var role : roles.all()) {
            if (single(connection, RoleSql.KNOWN, role).isEmpty()) {
                missing = true;
                execute(connection, RoleSql.CREATE.formatted(quoted(role)));
            }
        }
        if (missing) {
            var names = roles.all().stream().map(Roles::quoted).toArray();
            execute(connection, RoleSql.MEMBERS.formatted(names));
        }
    }

    private static Optional<String> single(Connection connection, String query, String... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
