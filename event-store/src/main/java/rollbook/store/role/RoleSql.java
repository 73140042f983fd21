package rollbook.store.role;

/// What is asked and told about roles.
final class RoleSql {
    /// Keeps processes that start at once from making the same role.
    static final String LOCK = "select pg_advisory_xact_lock(x'726f6c6c726f6c65'::bigint)";

    static final String DATABASE = "select current_database()";

    static final String KNOWN =
            """
            select rolname, shobj_description(oid, 'pg_authid')
              from pg_roles where rolname in (?, ?, ?)
            """;

    /// Whether all memberships that [#MEMBERS] gives are there.
    static final String BOUND =
            """
            select count(distinct (m.roleid, m.member)) = 5
               and bool_and(pg_has_role(m.member, m.roleid, 'USAGE'))
              from pg_auth_members m
              join pg_roles r on r.oid = m.roleid
              join pg_roles who on who.oid = m.member
             where (r.rolname, who.rolname) in (
                   (?, ?), (?, ?), (?, current_user), (?, current_user), (?, current_user))
            """;

    static final String MAY_MAKE_ROLES =
            "select rolsuper or rolcreaterole from pg_roles where rolname = current_user";

    static final String CREATE = "create role %s login";

    static final String MARK = "comment on role %s is '%s'";

    /// The owner is a member too, to look after their sessions.
    static final String MEMBERS =
            """
            grant %1$s, %2$s to %3$s;
            grant %1$s, %2$s, %3$s to current_user
            """;

    /// Whatever would let the log be changed, by this connection or by a role it can become: the
    /// right itself, on a table or a column of it; being who may grant it or switch the trigger
    /// off; or code of one's own that runs as the owner when something is appended. What streams
    /// and types are called, and what was signed, is as much a part of an event as its row.
    static final String CHANGES_EVENTS_BECAUSE =
            """
            with me as (
                select oid, rolname, rolsuper, rolcreaterole
                  from pg_roles where pg_has_role(oid, 'MEMBER')
            ), owner (oid) as (
                select nspowner from pg_namespace where nspname = 'log'
                union select relowner from pg_class where relnamespace = 'log'::regnamespace
                union select proowner from pg_proc where pronamespace = 'log'::regnamespace
                union select datdba from pg_database where datname = current_database()
            ), kept (name, rights, column_rights) as (values
                ('log.event', 'INSERT, UPDATE, DELETE, TRUNCATE', 'INSERT, UPDATE'),
                ('log.stream', 'INSERT, UPDATE, DELETE, TRUNCATE', 'INSERT, UPDATE'),
                ('log.event_type', 'UPDATE, DELETE, TRUNCATE', 'UPDATE'),
                ('log.checkpoint', 'UPDATE, DELETE, TRUNCATE', 'UPDATE')
            )
            select 'is a superuser' from me where rolsuper
            union all
            select 'may make roles' from me where rolcreaterole
            union all
            select 'is a member of ' || rolname from me
             where rolname in ('pg_write_server_files', 'pg_execute_server_program')
            union all
            select 'owns the log or a part of it' from me where oid in (select oid from owner)
            union all
            select 'may create in the schema log' from me
             where has_schema_privilege(oid, 'log', 'CREATE')
            union all
            select 'may write ' || name from me, kept
             where has_table_privilege(me.oid, name, rights)
                or has_any_column_privilege(me.oid, name, column_rights)
            union all
            select 'may put a trigger on ' || c.oid::regclass from me, pg_class c
             where c.relnamespace = 'log'::regnamespace and c.relkind in ('r', 'p')
               and has_table_privilege(me.oid, c.oid, 'TRIGGER')
            limit 1
            """;

    private RoleSql() {}
}
