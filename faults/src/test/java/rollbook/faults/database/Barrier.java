package rollbook.faults.database;

import rollbook.faults.Server;

import java.sql.Connection;
import java.sql.SQLException;

/// Stops whoever fills the journal anew when so many entries are there, in the middle of a
/// transaction.
final class Barrier implements AutoCloseable {
    private static final int NUMBER = 4711;
    private static final String UP =
            """
            select pg_advisory_lock(%1$d);
            create function public.barrier() returns trigger language plpgsql security definer as $$
            begin
                if (select count(*) from view.journal_entry) >= %2$d then
                    perform pg_advisory_xact_lock(%1$d);
                end if;
                return new;
            end
            $$;
            create trigger barrier before insert on view.journal_entry
                for each row execute function public.barrier()
            """;
    private static final String DOWN =
            "drop trigger barrier on view.journal_entry; drop function public.barrier()";
    private static final String REACHED =
            "select exists (select from pg_locks where objid = " + NUMBER + " and not granted)";
    private static final String ENTRIES = "select count(*) from view.journal_entry";

    private final Connection connection;

    private Barrier(Connection connection) {
        this.connection = connection;
    }

    /// @param entries that pass
    static Barrier in(Server server, int entries) throws SQLException {
        var connection = server.superuser();
        try (var statement = connection.createStatement()) {
            statement.execute(UP.formatted(NUMBER, entries));
        }
        return new Barrier(connection);
    }

    boolean isReached() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(REACHED)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// That anybody but the one in the middle of it can see.
    long entries() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ENTRIES)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + NUMBER + ")");
            statement.execute(DOWN);
        }
    }
}
