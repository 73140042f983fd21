package rollbook.launcher;

import rollbook.testing.Barrier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Keeps a table from whoever writes to it; from an erasure when it has come to a step, and no
/// sooner.
final class Halt implements AutoCloseable {
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

    private final Connection table;
    private final Connection watch;
    private final Optional<Barrier> gate;

    private Halt(Dump dump, Optional<Barrier> gate) throws SQLException {
        table = dump.connect();
        watch = dump.connect();
        this.gate = gate;
    }

    /// @param step that the erasure may not begin yet
    static Halt before(String step, Dump dump) throws SQLException {
        var stopped = "new.step = '%s' and old.step <> new.step".formatted(step);
        var gate = Barrier.before(dump.connect(), "update", "log.erasure", stopped);
        return new Halt(dump, Optional.of(gate));
    }

    /// Keeps a table from everybody at once.
    static Halt of(String table, Dump dump) throws SQLException {
        var halt = new Halt(dump, Optional.empty());
        halt.keep(table);
        return halt;
    }

    /// Whether the erasure has done everything before the step.
    boolean isReached() throws SQLException {
        return gate.orElseThrow().isReached();
    }

    /// Lets the erasure begin the step, without that table.
    void keep(String held) throws SQLException {
        table.setAutoCommit(false);
        run(table, "lock table " + held + " in exclusive mode");
        if (gate.isPresent()) {
            gate.get().open();
        }
    }

    /// Whether somebody wants to write to the table that is kept.
    boolean isWaitedFor(String held) throws SQLException {
        return ask(WAITING.formatted(held));
    }

    /// Ends the connections of those who wait, or the server would do what a dead program asked
    /// for.
    void turnAway(String held) throws SQLException {
        run(watch, AWAY.formatted(held));
    }

    private boolean ask(String question) throws SQLException {
        try (var statement = watch.createStatement();
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
        watch.close();
        if (gate.isPresent()) {
            gate.get().close();
        }
    }
}
