package rollbook.events.user;

import rollbook.events.UserId;

/// The person asked to be forgotten: what they wrote can't be read any more.
public record UserErased(UserId userId) implements UserEvent {}
