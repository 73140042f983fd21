package rollbook.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rollbook.store.role.SchemaOwner;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Takes what was deleted out of the files of the database, too. PostgreSQL leaves a deleted row in
/// its page until something else needs the room, and in the write-ahead log until that file is
/// overwritten.
public final class Scrub {
    private static final Logger LOG = LoggerFactory.getLogger(Scrub.class);

    private static final String MAY_RENEW =
            """
            select has_function_privilege('pg_catalog.pg_switch_wal()', 'execute')
               and has_function_privilege('pg_catalog.pg_ls_waldir()', 'execute')
               and pg_has_role('pg_checkpoint', 'usage')
            """;

    private static final String FILES_AHEAD =
            """
            select count(*) from pg_ls_waldir()
             where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_insert_lsn())
            """;

    private final SchemaOwner owner;

    public Scrub(SchemaOwner owner) {
        this.owner = owner;
    }

    /// Writes the tables anew without what was deleted, and then the write-ahead log where the
    /// owner may. Each table is locked for as long as that takes.
    ///
    /// @return false when a transaction that began before the deletion kept something; try later
    /// @throws SQLException for instance when a table stays in use for five seconds
    public boolean tables(List<String> tables) throws SQLException {
        try (var connection = owner.database().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("set lock_timeout = '5s'");
            var clean = true;
            for (var table : tables) {
                clean &= isClean(statement, table);
            }
            if (clean) {
                renewWriteAheadLog(connection);
            }
            return clean;
        }
    }

    /// The server tells how many dead rows it had to keep.
    private static boolean isClean(Statement statement, String table) throws SQLException {
        statement.clearWarnings();
        statement.execute("vacuum (full, verbose) " + table);
        return Stream.iterate(statement.getWarnings(), Objects::nonNull, SQLWarning::getNextWarning)
                .map(Scrub::detail)
                .noneMatch(detail -> detail.matches("(?s)[1-9][0-9]* .*"));
    }

    private static String detail(SQLWarning notice) {
        if (notice instanceof org.postgresql.util.PSQLWarning told) {
            var message = told.getServerErrorMessage();
            return message == null ? "" : Objects.requireNonNullElse(message.getDetail(), "");
        }
        return "";
    }

    /// Files that were used up wait to be overwritten. Each switch fills the one at hand, so it
    /// takes one more than there are ahead.
    private static void renewWriteAheadLog(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!"t".equals(single(statement, MAY_RENEW))) {
                LOG.warn(
                        "The write-ahead log still has what was deleted, until it is overwritten:"
                                + " see Erasure in docs/operations.md");
                return;
            }
            turn(statement);
            statement.execute("checkpoint");
            var ahead = Integer.parseInt(single(statement, FILES_AHEAD));
            for (var file = 0; file <= ahead; file++) {
                turn(statement);
            }
            statement.execute("checkpoint");
        }
    }

    private static void turn(Statement statement) throws SQLException {
        single(statement, "select pg_logical_emit_message(false, 'rollbook', '')");
        single(statement, "select pg_switch_wal()");
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
