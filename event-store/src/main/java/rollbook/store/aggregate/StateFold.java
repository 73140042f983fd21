package rollbook.store.aggregate;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

import java.util.function.BiFunction;

/// How the state of an aggregate comes from its events. Whoever declares one as a bean has
/// snapshots taken of that aggregate: the state itself, which a later load meets as if it were an
/// event, so the aggregate has an event-sourcing handler that takes it over.
///
/// @param aggregate the class that Axon loads
/// @param states sealed index of the states, each of them a record; its [rollbook.events.Revision]
///   is raised with the shape of any of them
/// @param events sealed index of the events
/// @param nothing the state before the first event
public record StateFold<S, E>(
        Class<?> aggregate,
        Class<S> states,
        Class<E> events,
        S nothing,
        BiFunction<S, E, S> evolve) {

    /// The state behind all of `past`, which may begin with a snapshot.
    DomainEventMessage<S> snapshot(String id, DomainEventStream past) {
        var state = state(past);
        return new GenericDomainEventMessage<>(
                aggregate.getSimpleName(), id, past.getLastSequenceNumber(), state);
    }

    S state(DomainEventStream past) {
        var state = nothing;
        while (past.hasNext()) {
            var payload = past.next().getPayload();
            state =
                    states.isInstance(payload)
                            ? states.cast(payload)
                            : evolve.apply(state, events.cast(payload));
        }
        return state;
    }
}
