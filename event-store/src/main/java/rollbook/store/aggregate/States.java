package rollbook.store.aggregate;

import org.axonframework.eventsourcing.eventstore.EventStore;

/// What aggregates have come to, for those who decide about another one: read from the log, without
/// a turn in the queue for it.
public final class States {
    private final EventStore events;

    States(EventStore events) {
        this.events = events;
    }

    /// The state behind all that is committed; the one before the first event when there is no such
    /// aggregate.
    public <S> S latest(StateFold<S, ?> fold, String id) {
        return fold.state(events.readEvents(id));
    }
}
