package rollbook.store.role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import rollbook.store.role.Admission.Admitted;
import rollbook.store.role.RoleSettings.Demand;
import rollbook.testing.TestDatabase;

import java.time.Duration;
import java.util.Set;

/// A database with its owner, in which the application asks to be let in.
record Landlord(TestDatabase database, JdbcClient sql, String name) {
    private static final RoleSettings SETTINGS =
            new RoleSettings(Demand.AUTO, null, Duration.ofMinutes(1));

    static Landlord ofNewDatabase() {
        var database = TestDatabase.create();
        var sql = JdbcClient.create(database.dataSource());
        return new Landlord(
                database, sql, sql.sql("select current_database()").query(String.class).single());
    }

    /// Runs a statement in which `%1$s` is the database's name, with which roles begin.
    void does(String statement) {
        sql.sql(statement.formatted(name)).update();
    }

    /// As one process that is both sides, whose schemas it will own.
    Admitted admits() {
        return admits(new Login(database.url(), database.username(), database.password()));
    }

    /// The same, with an owner that [#does] has made, whose password is its name.
    Admitted admitsUnder(String owner) {
        return admits(login(owner, name + owner));
    }

    Admitted admits(Login owner) {
        return new Admission(owner, new RoleMaker(source(owner)), SETTINGS, "key").admit(Set.of());
    }

    Login login(String role, String password) {
        return new Login(database.url(), name + role, password);
    }

    long roles() {
        return sql.sql("select count(*) from pg_roles where rolname ~ ?")
                .param("^" + name + "_(log|view|both)$")
                .query(Long.class)
                .single();
    }

    long marks() {
        return sql.sql(
                        "select count(*) from pg_roles where shobj_description(oid, 'pg_authid') ="
                                + " ?")
                .param(Roles.of(name).mark())
                .query(Long.class)
                .single();
    }

    /// Whether one process may do what both sides may, and the owner may look after all.
    boolean isServed() {
        var served =
                """
                select pg_has_role('%1$s_both', '%1$s_log', 'USAGE')
                   and pg_has_role('%1$s_both', '%1$s_view', 'USAGE')
                   and pg_has_role('%1$s_log', 'USAGE') and pg_has_role('%1$s_view', 'USAGE')
                   and pg_has_role('%1$s_both', 'USAGE')
                """;
        return sql.sql(served.formatted(name)).query(Boolean.class).single();
    }

    static JdbcClient as(Login login) {
        return JdbcClient.create(source(login));
    }

    static DriverManagerDataSource source(Login login) {
        return new DriverManagerDataSource(
                login.url(), String.valueOf(login.name()), String.valueOf(login.password()));
    }
}
