package rollbook.query.audit;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Compares two states of a table, as JSON. Objects are compared member by member, all else as a
/// whole; what appears or goes is one change, however large.
final class Changes {
    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    static List<Change> between(JsonNode before, JsonNode after) {
        var changes = new Changes();
        changes.members("", before, after);
        return changes.found;
    }

    private void members(String prefix, JsonNode before, JsonNode after) {
        var names = new TreeSet<String>();
        names.addAll(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) {
            compare(prefix + name, before.get(name), after.get(name));
        }
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && before.isObject() && after != null && after.isObject()) {
            members(path + ".", before, after);
        } else if (before == null || !before.equals(after)) {
            found.add(new Change(path, before, after));
        }
    }
}
