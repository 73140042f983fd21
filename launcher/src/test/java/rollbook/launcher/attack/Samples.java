package rollbook.launcher.attack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/// Bodies of the shapes that the OpenAPI document describes: each field of its type.
record Samples(JsonNode document) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OF_USERS = Set.of("to", "controllers");

    JsonNode bodyOf(JsonNode operation) {
        var content = operation.path("requestBody").path("content");
        return content.isEmpty()
                ? MissingNode.getInstance()
                : of("", content.valueStream().findFirst().orElseThrow().path("schema"));
    }

    private JsonNode of(String name, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) return of(name, document.at(reference.substring(1)));
        if (schema.has("enum")) return schema.path("enum").get(0);
        if (OF_USERS.contains(name)) return empty(schema);
        return switch (type(schema)) {
            case "string" -> JSON.valueToTree(text(name));
            case "integer", "number" -> JSON.valueToTree(1);
            case "boolean" -> JSON.valueToTree(true);
            case "array" -> JSON.createArrayNode().add(of("", schema.path("items")));
            default -> object(schema);
        };
    }

    /// Of a text that a PATCH may clear both are named, `string` and `null`.
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return (type.isArray() ? type.get(0) : type).asString("object");
    }

    private ObjectNode object(JsonNode schema) {
        var object = JSON.createObjectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(field -> object.set(field.getKey(), of(field.getKey(), field.getValue())));
        return object;
    }

    private static JsonNode empty(JsonNode schema) {
        return schema.path("type").asString().equals("array")
                ? JSON.createArrayNode()
                : JSON.createObjectNode();
    }

    private static String text(String name) {
        return name.endsWith("Id") ? Ids.absent(name) : "x";
    }
}
