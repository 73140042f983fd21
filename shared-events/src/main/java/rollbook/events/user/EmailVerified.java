package rollbook.events.user;

import rollbook.events.UserId;

/// The address proved to be the user's own.
public record EmailVerified(UserId userId) implements UserEvent {}
