package rollbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.HashMap;

class TestDatabaseIT {

    @Test
    void what_one_test_writes_no_other_sees() throws SQLException {
        var mine = TestDatabase.create();
        run(mine, "CREATE SCHEMA log");
        run(mine, "CREATE TABLE log.entry (line text)");
        var theirs = TestDatabase.create();
        run(theirs, "CREATE SCHEMA log");
    }

    @Test
    void spring_is_told_with_one_line() {
        var database = TestDatabase.create();
        var registry = new HashMap<String, Object>();
        database.register((name, value) -> registry.put(name, value.get()));
        assertThat(registry).containsEntry("spring.datasource.url", database.url());
        assertThat(registry)
                .containsKeys("spring.datasource.username", "spring.datasource.password");
    }

    private static void run(TestDatabase database, String statement) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }
}
