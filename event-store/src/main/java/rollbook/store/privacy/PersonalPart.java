package rollbook.store.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import rollbook.events.Personal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;

/// A component that holds personal text: one text or a list of them.
///
/// @param sealedAs the name it is bound to
/// @param of the component that names the person
/// @param onlyWith what a text must contain to be personal; empty: any is
record PersonalPart(String name, String sealedAs, String of, String onlyWith, boolean isList) {
    private static final String ERASED = "[erased]";

    static PersonalPart of(RecordComponent component) {
        var personal = component.getAnnotation(Personal.class);
        var type = component.getGenericType();
        if (type != String.class && !isListOfTexts(type)) {
            throw new IllegalStateException(component + " is personal but neither text nor texts");
        }
        return new PersonalPart(
                component.getName(),
                personal.sealedAs().isEmpty() ? component.getName() : personal.sealedAs(),
                personal.of(),
                personal.onlyWith(),
                type != String.class);
    }

    boolean covers(JsonNode value) {
        return onlyWith.isEmpty() || value.asText().contains(onlyWith);
    }

    /// What stands here for readers once the person is erased.
    JsonNode erased() {
        var nodes = JsonNodeFactory.instance;
        return isList ? nodes.arrayNode().add(ERASED) : nodes.textNode(ERASED);
    }

    private static boolean isListOfTexts(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)
                && generic.getActualTypeArguments()[0] == String.class;
    }
}
