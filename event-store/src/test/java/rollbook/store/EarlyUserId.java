package rollbook.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/// As if revision 1 of `user.UserRenamed` had called the user `user`. It sees a text as it is
/// stored, and leaves it alone.
final class EarlyUserId extends SingleEventUpcaster {
    private static final String EVENT = "user.UserRenamed";

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(new SimpleSerializedType(EVENT, "1"));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(EVENT, "2"), JsonNode.class, EarlyUserId::renamed);
    }

    private static JsonNode renamed(JsonNode old) {
        ObjectNode event = old.deepCopy();
        if (event.has("user")) {
            event.set("userId", event.remove("user"));
        }
        return event;
    }
}
