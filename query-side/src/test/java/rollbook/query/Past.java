package rollbook.query;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

import rollbook.events.EventMetadata;
import rollbook.events.Id;
import rollbook.events.UserId;
import rollbook.events.character.CharacterEvent;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.user.UserEvent;
import rollbook.store.EventLog;

/// Lets things have happened: writes events the way the command side does.
public final class Past {
    private final EventStore store;
    private final EventLog log;

    Past(EventStore store, EventLog log) {
        this.store = store;
        this.log = log;
    }

    /// Somebody's command made these happen at a table; gives the position of the last.
    public long happened(UserId by, String command, GameSessionEvent... events) {
        for (var event : events) {
            append("GameSession", event.sessionId(), event, trail(by, command));
        }
        return position(events[events.length - 1].sessionId());
    }

    /// Somebody's command made these happen to a character; gives the position of the last.
    public long happened(UserId by, String command, CharacterEvent... events) {
        for (var event : events) {
            append("CharacterSheet", event.characterId(), event, trail(by, command));
        }
        return position(events[events.length - 1].characterId());
    }

    /// This happened to an account; gives the position of the last.
    public long happened(UserEvent... events) {
        for (var event : events) {
            append("User", event.userId(), event, MetaData.emptyInstance());
        }
        return position(events[events.length - 1].userId());
    }

    private static MetaData trail(UserId by, String command) {
        return MetaData.with(EventMetadata.BY, by.toString()).and(EventMetadata.COMMAND, command);
    }

    private void append(String type, Id stream, Object event, MetaData trail) {
        var id = stream.toString();
        var next = log.lastSequence(id).orElse(-1) + 1;
        store.publish(new GenericDomainEventMessage<>(type, id, next, event, trail));
    }

    private long position(Id stream) {
        return log.lastPosition(stream.toString()).orElseThrow();
    }
}
