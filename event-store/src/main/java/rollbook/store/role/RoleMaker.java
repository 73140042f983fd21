package rollbook.store.role;

import static rollbook.store.role.Roles.quoted;

import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Makes the roles, as the owner, and sees to it that a login can come in.
record RoleMaker(DataSource owner) {
    private static final String FORBIDDEN = "42501";

    String database() throws SQLException {
        try (var connection = owner.getConnection()) {
            return single(connection, RoleSql.DATABASE);
        }
    }

    /// Whether nothing is left to make.
    ///
    /// @throws IllegalStateException when a role of that name is not ours
    boolean areWhole(Roles roles) throws SQLException {
        try (var connection = owner.getConnection()) {
            var census = Census.take(connection, roles);
            census.demandOurs();
            return census.isWhole();
        }
    }

    /// Makes what is missing, and gives the login its password should it not come in.
    ///
    /// @return false where there was no role and the owner may not make one
    /// @throws IllegalStateException when a role of that name is not ours, or the owner may not
    ///   mend what is there
    boolean make(Roles roles, Login login) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            single(connection, RoleSql.LOCK);
            var census = Census.take(connection, roles);
            census.demandOurs();
            if (!mayMakeRoles(connection)) {
                return serves(census, login);
            }
            mend(connection, census, login);
            connection.commit();
            return true;
        } catch (SQLException refused) {
            if (FORBIDDEN.equals(refused.getSQLState())) {
                throw new IllegalStateException(notForUs(roles), refused);
            }
            throw refused;
        }
    }

    private static boolean mayMakeRoles(Connection connection) throws SQLException {
        return single(connection, RoleSql.MAY_MAKE_ROLES).equals("t");
    }

    /// Whether what is there will do, where nothing can be made.
    private static boolean serves(Census census, Login login) throws SQLException {
        if (census.isEmpty()) {
            return false;
        }
        if (!census.isUsable() || !Door.opensTo(login)) {
            throw new IllegalStateException(notForUs(census.roles()));
        }
        return true;
    }

    private static String notForUs(Roles roles) {
        return """
        the application can't come in under the roles %s: they are there, but not as they should \
        be, and the login in spring.datasource may not mend them. See Database roles in \
        docs/operations.md\
        """
                .formatted(String.join(", ", roles.all()));
    }

    private static void mend(Connection connection, Census census, Login login)
            throws SQLException {
        var roles = census.roles();
        for (var role : roles.all()) {
            if (!census.has(role)) {
                execute(connection, RoleSql.CREATE.formatted(quoted(role)));
            }
            execute(connection, roles.marking(role));
        }
        if (!census.bound()) {
            var names = roles.all().stream().map(Roles::quoted).toArray();
            execute(connection, RoleSql.MEMBERS.formatted(names));
        }
        if (!Door.opensTo(login)) {
            setPassword(connection, login);
        }
    }

    /// Hashed here: the server's log never sees a password.
    private static void setPassword(Connection connection, Login login) throws SQLException {
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(
                        String.valueOf(login.name()),
                        String.valueOf(login.password()).toCharArray(),
                        null);
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
