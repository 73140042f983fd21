package rollbook.events.user;

import rollbook.events.UserId;

/// The user may come in again.
public record UserUnlocked(UserId userId) implements UserEvent {}
