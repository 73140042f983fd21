package rollbook.query.dice;

import com.fasterxml.jackson.annotation.JsonProperty;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The dice of a session by who rolled them.
final class Statistics {
    private final Map<String, UserTally> users = new TreeMap<>();
    private final Set<String> counted = new HashSet<>();

    /// Counts a roll once, however often it is told of; one of which no dice are told not at all.
    void add(JsonNode roll) {
        if (!roll.has("terms") || !counted.add(roll.required("rollId").asString())) {
            return;
        }
        var roller = roll.required("by").asString();
        var tally = users.computeIfAbsent(roller, _ -> new UserTally());
        tally.addRoll();
        roll.required("terms").forEach(term -> add(tally, term));
    }

    @JsonProperty
    Map<String, UserTally> users() {
        return Collections.unmodifiableMap(users);
    }

    private static void add(UserTally tally, JsonNode term) {
        for (var die : term.path("dice")) {
            var sides = die.required("sides");
            tally.add(sides.isNumber() ? sides.asInt() : 0, faces(die));
        }
        for (var arm : term.path("pool")) {
            arm.required("terms").forEach(inner -> add(tally, inner));
        }
    }

    private static List<Integer> faces(JsonNode die) {
        List<Integer> faces = new ArrayList<>();
        die.required("faces").forEach(face -> faces.add(face.asInt()));
        return faces;
    }
}
