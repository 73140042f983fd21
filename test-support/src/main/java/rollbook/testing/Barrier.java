package rollbook.testing;

import java.sql.Connection;
import java.sql.SQLException;

/// Stops whoever writes certain rows of a table, in the middle of their transaction, until it is
/// opened.
public final class Barrier implements AutoCloseable {
    private static final int NUMBER = 4711;

    private static final String OPEN = "select pg_advisory_unlock_all()";

    private static final String REACHED =
            "select exists (select from pg_locks where objid = " + NUMBER + " and not granted)";

    private final Connection connection;
    private final String table;

    private Barrier(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /// Raises one; at most one a table.
    ///
    /// @param owner a connection of the table's owner that nobody else uses; closed with the
    ///   barrier
    /// @param write `insert` or `update`
    /// @param table with its schema
    /// @param stopped which rows are, in PL/pgSQL, by `new` and, of an update, `old`
    public static Barrier before(Connection owner, String write, String table, String stopped)
            throws SQLException {
        var barrier = new Barrier(owner, table);
        barrier.run(raised(write, table, stopped));
        return barrier;
    }

    /// Whether somebody stands before it.
    public boolean isReached() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(REACHED)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// Lets everybody pass from now on.
    public void open() throws SQLException {
        run(OPEN);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            open();
            run("drop trigger if exists barrier on " + table);
            run("drop function if exists %s_barrier()".formatted(table));
        }
    }

    private void run(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String raised(String write, String table, String stopped) {
        return """
        select pg_advisory_lock(%1$d);
        create function %3$s_barrier() returns trigger language plpgsql security definer as $$
        begin
            if %4$s then
                perform pg_advisory_xact_lock(%1$d);
            end if;
            return new;
        end
        $$;
        create trigger barrier before %2$s on %3$s for each row execute function %3$s_barrier()
        """
                .formatted(NUMBER, write, table, stopped);
    }
}
