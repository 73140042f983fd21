package rollbook.query;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// What came back.
public record Answer(int status, Map<String, List<String>> headers, JsonNode body) {
    /// Status and code of a problem, or the status alone.
    public String problem() {
        return body.has("code") ? status + " " + body.path("code").asString() : "" + status;
    }

    public List<JsonNode> items() {
        return StreamSupport.stream(body.path("items").spliterator(), false).toList();
    }

    /// That member of each item.
    public List<String> items(String member) {
        return items().stream().map(item -> item.at(member).asString()).toList();
    }

    public String cursor() {
        return body.path("nextCursor").asString();
    }
}
