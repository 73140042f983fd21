package rollbook.store.role;

/// What is asked and told about roles.
final class RoleSql {
    /// Keeps processes that start at once from making the same role.
    static final String LOCK = "select pg_advisory_xact_lock(x'726f6c6c726f6c65'::bigint)";

    static final String DATABASE = "select current_database()";

    static final String KNOWN = "select 1 from pg_roles where rolname = ?";

    static final String MAY_MAKE_ROLES =
            "select rolsuper or rolcreaterole from pg_roles where rolname = current_user";

    static final String CREATE = "create role %s login";

    /// The owner is a member too, to look after their sessions.
    static final String MEMBERS =
            """
            grant %1$s, %2$s to %3$s;
            grant %1$s, %2$s, %3$s to current_user
            """;

    /// Whatever would let the log be changed: the right itself, or being who may grant it or switch
    /// the trigger off.
    static final String MAY_CHANGE_EVENTS =
            """
            select has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
                or pg_has_role(relowner, 'MEMBER')
              from pg_class where oid = 'log.event'::regclass
            """;

    private RoleSql() {}
}
