package rollbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.role.SchemaOwner;

/// A new view needs a line in `afterMigrate.sql`.
class ViewRightsIT extends QuerySpec {
    private static final String LACKING =
            """
            select tablename || ': ' || r.name
              from pg_tables, unnest(array['select', 'insert', 'update', 'delete', 'truncate']) r(name)
             where schemaname = 'view' and tablename not like 'flyway%'
               and not (tablename in ('token_entry', 'dead_letter') and r.name = 'truncate')
               and not has_table_privilege(current_database() || '_view', 'view.' || tablename, r.name)
            """;

    @Autowired private SchemaOwner owner;

    @Test
    void the_query_side_may_do_everything_with_the_rows_of_every_view() {
        assertThat(lacking()).isEmpty();
    }

    @Test
    void a_view_that_was_forgotten_is_found() {
        sql().sql("create table view.forgotten (id integer)").update();
        assertThat(lacking()).contains("forgotten: select", "forgotten: truncate");
        sql().sql("drop table view.forgotten").update();
    }

    private Iterable<String> lacking() {
        return sql().sql(LACKING).query(String.class).list();
    }

    private JdbcClient sql() {
        return JdbcClient.create(owner.database());
    }
}
