package rollbook.query.admin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.SQLException;

import javax.sql.DataSource;

/// Holds whoever writes an entry of that number, until it is opened.
final class Turnpike implements AutoCloseable {
    private static final int NUMBER = 4711;

    private final String table;
    private final SingleConnectionDataSource connection;
    private final JdbcClient database;

    private Turnpike(String table, SingleConnectionDataSource connection) {
        this.table = table;
        this.connection = connection;
        database = JdbcClient.create(connection);
    }

    /// @param owner of the table
    static Turnpike before(String table, int sequence, DataSource owner) throws SQLException {
        var connection = new SingleConnectionDataSource(owner.getConnection(), true);
        var turnpike = new Turnpike(table, connection);
        turnpike.database.sql("select pg_advisory_lock(%d)".formatted(NUMBER)).query().listOfRows();
        turnpike.run(
                """
                create function view.turnpike() returns trigger language plpgsql security definer as $$
                begin
                    perform pg_advisory_xact_lock(%d);
                    return new;
                end
                $$
                """
                        .formatted(NUMBER));
        turnpike.run(
                """
                create trigger turnpike before insert on %s for each row
                    when (new.sequence = %d) execute function view.turnpike()
                """
                        .formatted(table, sequence));
        return turnpike;
    }

    boolean isSomebodyWaiting() {
        return database.sql("select exists (select from pg_locks where objid = ? and not granted)")
                .param(NUMBER)
                .query(Boolean.class)
                .single();
    }

    /// Lets everybody pass from now on.
    @Override
    public void close() {
        database.sql("select pg_advisory_unlock(%d)".formatted(NUMBER)).query().listOfRows();
        run("drop trigger turnpike on " + table);
        run("drop function view.turnpike()");
        connection.destroy();
    }

    private void run(String statement) {
        database.sql(statement).update();
    }
}
