package rollbook.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

import rollbook.store.append.NewEvent;
import rollbook.store.content.Content;
import rollbook.store.seal.SealHash;

import java.util.UUID;

/// Makes Axon's messages ready for the log. This is done by whoever decides, many at a time.
final class EventEncoder {
    private static final int BLIND_LENGTH = 32;

    private final TypeNumbers types;
    private final RandomSupply random = new RandomSupply();

    EventEncoder(TypeNumbers types) {
        this.types = types;
    }

    /// An event in the form in which it is stored.
    ///
    /// @param row as it will be read back, still without a position
    record Encoded(NewEvent added, StoredRow row) {}

    Encoded encode(DomainEventMessage<?> message, Serializer serializer) {
        var payload = message.serializePayload(serializer, byte[].class);
        var type = payload.getType();
        var row =
                new StoredRow(
                        0,
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        message.getIdentifier(),
                        message.getTimestamp(),
                        type.getName(),
                        type.getRevision(),
                        payload.getData(),
                        message.serializeMetaData(serializer, byte[].class).getData());
        return new Encoded(sealed(row), row);
    }

    private NewEvent sealed(StoredRow row) {
        var blind = random.bytes(BLIND_LENGTH);
        var leaf =
                SealHash.leaf(
                        row.stream(),
                        row.sequence(),
                        blind,
                        row.eventId(),
                        row.type(),
                        row.revision(),
                        row.at(),
                        row.payload(),
                        row.metadata());
        return new NewEvent(
                Math.toIntExact(row.sequence()),
                UUID.fromString(row.eventId()),
                row.at(),
                types.numberOf(row.type(), row.revision()),
                blind,
                leaf,
                new Content(row.payload(), row.metadata()).pack(row.stream()));
    }
}
