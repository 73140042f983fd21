package rollbook.store.role;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of the roles that the application has in one database. Roles belong to the whole
/// server, so each bears the name of its database.
///
/// @param log may append to the log and keep what stands beside it
/// @param view may read the log and do what it likes with the views
/// @param both is a member of both, for one process that is both
record Roles(String log, String view, String both) {
    /// What PostgreSQL leaves of a name, and what we append.
    private static final int LONGEST = 63 - "_view".length();

    static Roles of(String database) {
        var prefix = database.substring(0, Math.min(LONGEST, database.length()));
        return new Roles(prefix + "_log", prefix + "_view", prefix + "_both");
    }

    String whoWrites(Set<Writes> writes) {
        if (writes.equals(Set.of(Writes.LOG))) return log;
        return writes.equals(Set.of(Writes.VIEW)) ? view : both;
    }

    List<String> all() {
        return List.of(log, view, both);
    }

    /// What stands for the roles in the scripts of a schema.
    Map<String, String> placeholders(String schema) {
        return Map.of(
                "log", quoted(log),
                "view", quoted(view),
                "role", quoted(schema.equals("view") ? view : log));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
