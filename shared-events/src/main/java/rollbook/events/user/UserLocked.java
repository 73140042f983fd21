package rollbook.events.user;

import rollbook.events.UserId;

/// An admin keeps the user out.
public record UserLocked(UserId userId) implements UserEvent {}
