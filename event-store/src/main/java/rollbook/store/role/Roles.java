package rollbook.store.role;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of the roles that the application has in one database. Roles belong to the whole
/// server, so each bears the name of its database.
///
/// @param log may append to the log and keep what stands beside it
/// @param view may read the log and do what it likes with the views
/// @param both is a member of both, for one process that is both
record Roles(String database, String log, String view, String both) {
    /// What PostgreSQL keeps of a name, in bytes, and what we append.
    private static final int LONGEST = 63 - "_view".length();

    private static final int HASH_BYTES = 6;

    static Roles of(String database) {
        var prefix = prefix(database);
        return new Roles(database, prefix + "_log", prefix + "_view", prefix + "_both");
    }

    /// The database's name, or its beginning and a hash of the whole, so that two long names that
    /// begin alike share no role.
    private static String prefix(String database) {
        if (database.getBytes(UTF_8).length <= LONGEST) {
            return database;
        }
        var beginning = database;
        var room = LONGEST - 1 - 2 * HASH_BYTES;
        while (beginning.getBytes(UTF_8).length > room) {
            var end = beginning.offsetByCodePoints(beginning.length(), -1);
            beginning = beginning.substring(0, end);
        }
        return beginning + "_" + hash(database);
    }

    private static String hash(String database) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(database.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this JDK has no SHA-256", broken);
        }
    }

    String whoWrites(Set<Writes> writes) {
        if (writes.equals(Set.of(Writes.LOG))) {
            return log;
        }
        return writes.equals(Set.of(Writes.VIEW)) ? view : both;
    }

    List<String> all() {
        return List.of(log, view, both);
    }

    /// The comment by which a role is known as ours.
    String mark() {
        return "rollbook: the application's in database " + database;
    }

    /// The statement that makes a role ours.
    String marking(String role) {
        return RoleSql.MARK.formatted(quoted(role), mark().replace("'", "''"));
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
