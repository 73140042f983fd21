package rollbook.store;

import org.flywaydb.core.Flyway;

import rollbook.store.role.Outage;
import rollbook.store.role.SchemaOwner;

import java.sql.Connection;
import java.sql.SQLException;

/// Brings one module's part of a schema up to date. Several modules own tables in the same schema,
/// so each keeps a Flyway history of its own.
public final class SchemaMigration {
    /// Any number, the same for everyone who migrates.
    private static final long LOCK = 0x726f6c6c626f6f6bL;

    private SchemaMigration() {}

    /// Applies what is missing and grants the application's roles what they need, which each module
    /// says in `afterMigrate.sql`; waits when another process is at it.
    ///
    /// @param owner whose the schema becomes
    /// @param schema `log` or `view`; created when absent
    /// @param module names the history table `flyway_<module>`
    /// @param location of the scripts on the class path, for instance `rollbook/store/migration`
    public static void apply(SchemaOwner owner, String schema, String module, String location) {
        try (var alone = owner.database().getConnection()) {
            execute(alone, "select pg_advisory_lock(" + LOCK + ")");
            try {
                migrate(owner, schema, module, location);
            } finally {
                execute(alone, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException failure) {
            throw Outage.of(failure);
        }
    }

    private static void migrate(SchemaOwner owner, String schema, String module, String location) {
        Flyway.configure()
                .dataSource(owner.database())
                .schemas(schema)
                .defaultSchema(schema)
                .table("flyway_" + module)
                .locations("classpath:" + location)
                // The table's script has number 20; those of the other views came after it.
                .outOfOrder(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(owner.placeholders(schema))
                .skipDefaultCallbacks(!owner.hasRoles())
                .load()
                .migrate();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
