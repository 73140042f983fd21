package rollbook.query.live;

import org.springframework.stereotype.Component;

import rollbook.events.UserId;
import rollbook.query.rsocket.StreamLimits;
import rollbook.query.table.Table;
import rollbook.query.table.TableView;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Writes tables as their viewers see them, in parts that each fit a payload: collections are taken
/// apart by key, and whoever reads merges them key by key.
@Component
final class Snapshots {
    private static final int FRAME_AROUND = 1024;

    private final JsonMapper json;
    private final int largest;

    Snapshots(JsonMapper json, StreamLimits limits) {
        this.json = json;
        this.largest = limits.payloadBytes() - FRAME_AROUND;
    }

    /// Whether something of that size can be sent in one payload.
    boolean fits(byte[] body) {
        return body.length <= largest;
    }

    List<byte[]> parts(Table table, UserId viewer) {
        var whole = json.writeValueAsBytes(TableView.of(table, viewer));
        if (whole.length <= largest) {
            return List.of(whole);
        }
        return new Cut(json.readTree(whole)).parts();
    }

    /// The table in the making of its parts.
    private final class Cut {
        private final List<byte[]> parts = new ArrayList<>();
        private ObjectNode part = json.createObjectNode();
        private int size;

        Cut(JsonNode whole) {
            whole.properties().forEach(field -> addHead(field.getKey(), field.getValue()));
            whole.properties().stream()
                    .filter(field -> field.getValue().isObject())
                    .forEach(field -> addAll(field.getKey(), field.getValue()));
            finish();
        }

        List<byte[]> parts() {
            return parts;
        }

        /// Everything but what can be taken apart comes first, so that each part after is one of
        /// collections alone.
        private void addHead(String name, JsonNode value) {
            part.set(name, isCollection(value) ? json.createObjectNode() : value);
            size = json.writeValueAsBytes(part).length;
        }

        private void addAll(String name, JsonNode collection) {
            if (isCollection(collection)) {
                collection
                        .properties()
                        .forEach(entry -> add(name, entry.getKey(), entry.getValue()));
            }
        }

        private void add(String name, String key, JsonNode value) {
            var bytes = json.writeValueAsBytes(value).length + key.length() + name.length() + 8;
            if (size + bytes > largest) {
                finish();
            }
            size += bytes;
            part.withObjectProperty(name).set(key, value);
        }

        private void finish() {
            parts.add(json.writeValueAsBytes(part));
            part = json.createObjectNode();
            size = 0;
        }
    }

    private static boolean isCollection(JsonNode value) {
        return value.isObject()
                && value.properties().stream().allMatch(e -> e.getValue().isObject());
    }
}
