package rollbook.query.table;

import rollbook.events.Audience;

/// What one event shows to one audience.
///
/// @param thenSnapshot whether what these viewers see changes by more than the event says, so that
///   the whole table must follow
public record Sight(Audience audience, WireEvent event, boolean thenSnapshot) {}
