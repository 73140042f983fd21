package rollbook.launcher;

import java.sql.Connection;
import java.sql.SQLException;

/// Keeps a table from whoever writes to it; from an erasure when it has come to a step, and no
/// sooner.
final class Halt implements AutoCloseable {
    private static final int NUMBER = 4711;

    private static final String UP =
            """
            select pg_advisory_lock(%1$d);
            create function log.halt() returns trigger language plpgsql security definer as $$
            begin
                perform pg_advisory_xact_lock(%1$d);
                return new;
            end
            $$;
            create trigger halt before update on log.erasure for each row
                when (new.step = '%2$s' and old.step <> new.step) execute function log.halt()
            """;

    private static final String DOWN =
            "drop trigger if exists halt on log.erasure; drop function if exists log.halt()";

    private static final String ARRIVED =
            "select exists (select from pg_locks where objid = " + NUMBER + " and not granted)";

    private static final String WAITING =
            """
            select exists (select from pg_locks
                            where relation = '%s'::regclass and not granted)
            """;

    private static final String AWAY =
            """
            select pg_terminate_backend(pid, 10000) from pg_locks
             where relation = '%s'::regclass and not granted
            """;

    private final Connection gate;
    private final Connection table;

    private Halt(Connection gate, Connection table) {
        this.gate = gate;
        this.table = table;
    }

    /// @param step that the erasure may not begin yet
    static Halt before(String step, Dump dump) throws SQLException {
        var halt = new Halt(dump.connect(), dump.connect());
        run(halt.gate, UP.formatted(NUMBER, step));
        return halt;
    }

    /// Keeps a table from everybody at once.
    static Halt of(String table, Dump dump) throws SQLException {
        var halt = new Halt(dump.connect(), dump.connect());
        halt.keep(table);
        return halt;
    }

    /// Whether the erasure has done everything before the step.
    boolean isReached() throws SQLException {
        return ask(ARRIVED);
    }

    /// Lets the erasure begin the step, without that table.
    void keep(String held) throws SQLException {
        table.setAutoCommit(false);
        run(table, "lock table " + held + " in exclusive mode");
        run(gate, "select pg_advisory_unlock_all()");
    }

    /// Whether somebody wants to write to the table that is kept.
    boolean isWaitedFor(String held) throws SQLException {
        return ask(WAITING.formatted(held));
    }

    /// Ends the connections of those who wait, or the server would do what a dead program asked
    /// for.
    void turnAway(String held) throws SQLException {
        run(gate, AWAY.formatted(held));
    }

    private boolean ask(String question) throws SQLException {
        try (var statement = gate.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    public void close() throws SQLException {
        table.close();
        try (gate) {
            run(gate, "select pg_advisory_unlock_all();" + DOWN);
        }
    }
}
