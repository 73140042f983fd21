package rollbook.events.user;

import rollbook.events.UserId;

/// The user goes by another name now.
public record UserRenamed(UserId userId, String displayName) implements UserEvent {}
