package rollbook.store;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.TreeMap;

/// The settings of PostgreSQL without which "committed" means nothing.
final class DurableSettings {
    private static final Map<String, String> VOLATILE =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");

    private DurableSettings() {}

    /// @throws IllegalStateException when the server may lose what it has acknowledged
    static void demand(JdbcClient database) {
        var wrong = new TreeMap<String, String>();
        VOLATILE.forEach(
                (name, bad) -> {
                    var value =
                            database.sql("select current_setting(:name)")
                                    .param("name", name)
                                    .query(String.class)
                                    .single();
                    if (value.equals(bad)) {
                        wrong.put(name, value);
                    }
                });
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "PostgreSQL would lose acknowledged events after a crash: "
                            + wrong
                            + ". Switch these on, or set rollbook.log.durable=false for throw-away"
                            + " data.");
        }
    }
}
