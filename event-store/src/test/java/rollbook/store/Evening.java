package rollbook.store;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.TokenHidden;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A stream of whatever the log takes, written to in one go; chapters end where it is told.
record Evening(Node node, SessionId session) {
    static Evening at(Node node) {
        return new Evening(node, new SessionId(UUID.randomUUID()));
    }

    String stream() {
        return session.toString();
    }

    Evening events(int from, int to) {
        append(
                from,
                to,
                i -> new TokenHidden(session, new TokenId(UUID.randomUUID()), "word-" + i));
        return this;
    }

    Evening chapterEnds(int at) {
        append(at, at + 1, i -> new ChapterEnded(session, i));
        return this;
    }

    private void append(int from, int to, IntFunction<Object> event) {
        node.the(EventStore.class)
                .publish(
                        IntStream.range(from, to)
                                .mapToObj(
                                        i ->
                                                new GenericDomainEventMessage<>(
                                                        "Evening", stream(), i, event.apply(i)))
                                .toList());
    }
}
