package rollbook.store.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/// A record within the JSON of an event, on the walk to its personal texts.
///
/// @param around the record it stands in; null for the event itself
/// @param path names and numbers on the way here, each with a dot behind it
record Place(@Nullable Place around, ObjectNode json, Outline outline, String path) {

    /// What happens to a personal text.
    @FunctionalInterface
    interface Change {
        /// What takes the place of the text.
        ///
        /// @param path where it stands in the event, for instance `token.name`
        /// @param subject whose it is; null when nobody is named
        JsonNode of(JsonNode value, PersonalPart part, String path, @Nullable String subject);
    }

    static Place event(ObjectNode json, Class<?> type) {
        return new Place(null, json, Outline.of(type), "");
    }

    /// Changes every personal text in here and further inside.
    void change(Change change) {
        for (var part : outline.texts()) {
            var value = json.get(part.name());
            if (value != null && !value.isNull()) {
                var changed = change.of(value, part, path + part.sealedAs(), subject(part.of()));
                json.set(part.name(), changed);
            }
        }
        for (var inner : outline.inner()) {
            var value = json.get(inner.name());
            if (value != null) {
                enter(value, inner.type(), path + inner.name() + ".", change);
            }
        }
    }

    private void enter(JsonNode value, Type type, String way, Change change) {
        if (type instanceof Class<?> plain && value instanceof ObjectNode object) {
            new Place(this, object, Outline.of(plain), way).change(change);
        } else if (type instanceof ParameterizedType generic) {
            var of = generic.getActualTypeArguments();
            var last = of[of.length - 1];
            for (var i = 0; i < value.size() && value.isArray(); i++) {
                enter(value.path(i), last, way + i + ".", change);
            }
            for (var member : value.properties()) {
                enter(member.getValue(), last, way + member.getKey() + ".", change);
            }
        }
    }

    /// The person that a component names, of this record or of the nearest around it.
    private @Nullable String subject(String component) {
        for (var place = this; place != null; place = place.around) {
            if (place.outline.names().contains(component)) {
                return place.json.path(component).textValue();
            }
        }
        throw new IllegalStateException("nothing around " + path + " is called " + component);
    }
}
