package rollbook.store;

import static rollbook.events.EventMetadata.ACTION;
import static rollbook.events.EventMetadata.BY;
import static rollbook.events.EventMetadata.COMMAND;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

import java.util.HashMap;
import java.util.Map;

/// Writes beside every event who acted, by which command, in which action. What an event handler
/// sends is Rollbook's own doing, so nothing is handed on from an event.
final class ActionTrail implements CorrelationDataProvider {
    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?>)) {
            return Map.of();
        }
        var given = message.getMetaData();
        var trail = new HashMap<String, Object>();
        trail.put(COMMAND, given.getOrDefault(COMMAND, message.getPayloadType().getSimpleName()));
        trail.put(ACTION, given.getOrDefault(ACTION, message.getIdentifier()));
        if (given.containsKey(BY)) {
            trail.put(BY, given.get(BY));
        }
        return trail;
    }
}
