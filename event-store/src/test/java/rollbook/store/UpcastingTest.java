package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.axonframework.eventhandling.EventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;

import rollbook.events.user.UserRenamed;
import rollbook.store.privacy.KeysInMemory;
import rollbook.store.privacy.PersonalText;

import java.time.Instant;
import java.util.stream.Stream;

class UpcastingTest {
    private static final UserRenamed RENAMED = new UserRenamed(Node.someone(), "Mira");

    /// An event as an upcaster is given it.
    private record Stored(SerializedObject<byte[]> payload) implements EventData<byte[]> {
        @Override
        public String getEventIdentifier() {
            return "event";
        }

        @Override
        public Instant getTimestamp() {
            return Instant.EPOCH;
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return payload;
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return payload;
        }
    }

    private final PersonalText personalText = new KeysInMemory().text();
    private final LogSerializer serializer = new LogSerializer(EventTypes.discover(), personalText);

    @Test
    void an_upcaster_brings_an_old_revision_up_to_date() throws JsonProcessingException {
        assertThat(read(old())).isEqualTo(RENAMED);
    }

    @Test
    void an_encrypted_text_stays_encrypted_on_its_way_through_the_upcasters()
            throws JsonProcessingException {
        var event = serializer.getObjectMapper().<ObjectNode>valueToTree(RENAMED);
        personalText.close(event, UserRenamed.class, "user.UserRenamed", "1");
        var old = old().set("displayName", event.get("displayName"));
        assertThat(old.toString()).doesNotContain("Mira");
        assertThat(read(old)).isEqualTo(RENAMED);
    }

    private ObjectNode old() {
        var event = serializer.getObjectMapper().createObjectNode();
        return event.put("user", RENAMED.userId().toString()).put("displayName", "Mira");
    }

    private Object read(Object old) throws JsonProcessingException {
        var json = serializer.getObjectMapper().writeValueAsBytes(old);
        var payload = new SimpleSerializedObject<>(json, byte[].class, "user.UserRenamed", "1");
        return new EventUpcasterChain(new EarlyUserId())
                .upcast(Stream.of(new InitialEventRepresentation(new Stored(payload), serializer)))
                .map(this::deserialized)
                .findFirst()
                .orElseThrow();
    }

    private Object deserialized(IntermediateEventRepresentation event) {
        return serializer.deserialize(event.getData());
    }
}
