package rollbook.command.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.UserId;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Who became admin at the first start: one row for the whole installation.
@Component
class FirstAdmins {
    private static final long LOCK = 0x726F6C6C_61646DL;

    private final DataSource source;
    private final JdbcClient database;

    FirstAdmins(DataSource source, JdbcClient database) {
        this.source = source;
        this.database = database;
    }

    /// Runs `work` while no other process of this installation does.
    void oneAtATime(Runnable work) throws SQLException {
        try (var connection = source.getConnection()) {
            execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            try {
                work.run();
            } finally {
                execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    boolean anyAppointed() {
        return database.sql("select 1 from log.first_admin")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void appointed(UserId userId) {
        database.sql("insert into log.first_admin (user_id) values (:user)")
                .param("user", userId.toString())
                .update();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
