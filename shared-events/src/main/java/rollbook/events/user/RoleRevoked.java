package rollbook.events.user;

import rollbook.events.UserId;

/// The user lost a role in the whole installation.
public record RoleRevoked(UserId userId, SiteRole role) implements UserEvent {}
