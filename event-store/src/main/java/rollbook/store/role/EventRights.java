package rollbook.store.role;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What a connection may do to the events.
public final class EventRights {
    private EventRights() {}

    /// Asks the server, as whoever the connections belong to.
    ///
    /// @throws IllegalStateException when this connection may change an event, or give itself the
    ///   right to
    public static void demandReadOnly(JdbcClient database) {
        if (database.sql(RoleSql.MAY_CHANGE_EVENTS).query(Boolean.class).single()) {
            var who = database.sql("select current_user").query(String.class).single();
            throw new IllegalStateException(
                    "the database's role %s may change events, and the application must not"
                            .formatted(who));
        }
    }
}
