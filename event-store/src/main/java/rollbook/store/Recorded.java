package rollbook.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

import java.util.Map;
import java.util.stream.Collectors;

/// Turns Axon's messages into our own words.
final class Recorded {
    private final EventTypes types;

    Recorded(EventTypes types) {
        this.types = types;
    }

    RecordedEvent of(TrackedEventMessage<?> message) {
        var inStream = (DomainEventMessage<?>) message;
        var event = message.getPayload();
        return new RecordedEvent(
                PostgresEngine.positionOf(message.trackingToken()),
                inStream.getAggregateIdentifier(),
                inStream.getSequenceNumber(),
                message.getIdentifier(),
                event,
                types.nameOf(event.getClass()),
                types.revisionOf(event.getClass()),
                message.getTimestamp(),
                strings(message.getMetaData()));
    }

    private static Map<String, String> strings(Map<String, ?> metadata) {
        return metadata.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
