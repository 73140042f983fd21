package rollbook.store.role;

import org.jspecify.annotations.Nullable;

import java.util.Map;

import javax.sql.DataSource;

/// Who owns the schemas and brings them up to date: the login in `spring.datasource.*`. Everything
/// else happens as a [Role](Roles) that may do less.
public final class SchemaOwner {
    private final DataSource database;
    private final @Nullable Roles roles;

    SchemaOwner(DataSource database, @Nullable Roles roles) {
        this.database = database;
        this.roles = roles;
    }

    /// An owner beside whom there is nobody.
    public static SchemaOwner alone(DataSource database) {
        return new SchemaOwner(database, null);
    }

    /// Opens a connection each time.
    public DataSource database() {
        return database;
    }

    /// Whether the application comes in under another name.
    public boolean hasRoles() {
        return roles != null;
    }

    /// What stands for the roles in a script that grants rights in this schema: `log` and `view`,
    /// and `role`, the one of the two that the schema is for. Empty where there are no roles.
    public Map<String, String> placeholders(String schema) {
        return roles == null ? Map.of() : roles.placeholders(schema);
    }
}
