package rollbook.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

import rollbook.store.append.NewEvent;
import rollbook.store.content.Content;
import rollbook.store.seal.SealHash;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes Axon's messages ready for the log. This is done by whoever decides, many at a time.
final class EventEncoder {
    private static final int BLIND_LENGTH = 32;

    private final TypeNumbers types;
    private final SecureRandom random = new SecureRandom();

    EventEncoder(TypeNumbers types) {
        this.types = types;
    }

    NewEvent encode(DomainEventMessage<?> message, Serializer serializer) {
        var payload = message.serializePayload(serializer, byte[].class);
        var metadata = message.serializeMetaData(serializer, byte[].class).getData();
        var type = payload.getType();
        var blind = new byte[BLIND_LENGTH];
        random.nextBytes(blind);
        var leaf =
                SealHash.leaf(
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        blind,
                        message.getIdentifier(),
                        type.getName(),
                        type.getRevision(),
                        message.getTimestamp(),
                        payload.getData(),
                        metadata);
        return new NewEvent(
                Math.toIntExact(message.getSequenceNumber()),
                UUID.fromString(message.getIdentifier()),
                message.getTimestamp(),
                types.numberOf(type.getName(), type.getRevision()),
                blind,
                leaf,
                new Content(payload.getData(), metadata).pack(message.getAggregateIdentifier()));
    }
}
