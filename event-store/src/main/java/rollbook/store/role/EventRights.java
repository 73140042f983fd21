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
        var reason = database.sql(RoleSql.CHANGES_EVENTS_BECAUSE).query(String.class).optional();
        if (reason.isPresent()) {
            var who = database.sql("select current_user").query(String.class).single();
            throw new IllegalStateException(
                    "the database's role %s may change events, and the application must not: it %s"
                            .formatted(who, reason.get()));
        }
    }
}
