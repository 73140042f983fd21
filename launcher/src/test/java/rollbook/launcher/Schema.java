package rollbook.launcher;

import rollbook.demo.Person;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// As much of JSON Schema as ours use: a file that breaks one of them says where.
final class Schema {
    private final JsonNode whole;
    private final List<String> faults = new ArrayList<>();

    Schema(JsonNode whole) {
        this.whole = whole;
    }

    static Schema published(Person person) {
        return new Schema(person.reads("/api/schemas/rollbook-character-v1").body());
    }

    List<String> faults(JsonNode file) {
        faults.clear();
        check("", file, whole);
        return List.copyOf(faults);
    }

    private void check(String place, JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            check(place, value, whole.at(schema.required("$ref").asString().substring(1)));
            return;
        }
        demand(!schema.has("const") || value.equals(schema.path("const")), place, "const");
        switch (schema.path("type").asString("")) {
            case "object" -> checkObject(place, value, schema);
            case "array" -> checkArray(place, value, schema);
            case "string" -> checkText(place, value, schema);
            case "integer" -> checkNumber(place, value, schema);
            case "" -> demand(schema.has("const"), place, "no type");
            default -> demand(false, place, "a type that nobody checks");
        }
    }

    private void checkObject(String place, JsonNode value, JsonNode schema) {
        demand(value.isObject(), place, "an object");
        schema.path("required")
                .forEach(key -> demand(value.has(key.asString()), place, "requires " + key));
        var properties = schema.path("properties");
        var others = schema.path("additionalProperties");
        value.propertyStream()
                .forEach(
                        member -> {
                            var inner = place + "/" + member.getKey();
                            var isKnown = properties.has(member.getKey());
                            demand(isKnown || others.isObject(), inner, "is not known");
                            check(
                                    inner,
                                    member.getValue(),
                                    isKnown ? properties.path(member.getKey()) : others);
                        });
    }

    private void checkArray(String place, JsonNode value, JsonNode schema) {
        demand(value.isArray(), place, "an array");
        demand(value.size() <= schema.required("maxItems").asInt(), place, "too many");
        for (var i = 0; i < value.size(); i++) {
            check(place + "/" + i, value.get(i), schema.path("items"));
        }
    }

    private void checkText(String place, JsonNode value, JsonNode schema) {
        demand(value.isString(), place, "a string");
        var text = value.asString("");
        var most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        demand(text.codePointCount(0, text.length()) <= most, place, "too long");
        demand(text.length() >= schema.path("minLength").asInt(0), place, "too short");
        demand(text.matches(schema.path("pattern").asString("(?s).*")), place, "pattern");
    }

    private void checkNumber(String place, JsonNode value, JsonNode schema) {
        demand(value.isInt(), place, "an integer");
        var number = value.asInt(0);
        demand(number >= schema.required("minimum").asInt(), place, "too small");
        demand(number <= schema.required("maximum").asInt(), place, "too large");
    }

    private void demand(boolean isSo, String place, String rule) {
        if (!isSo) {
            faults.add(place + ": " + rule);
        }
    }
}
