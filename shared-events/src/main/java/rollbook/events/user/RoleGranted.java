package rollbook.events.user;

import rollbook.events.UserId;

/// The user got a role in the whole installation.
public record RoleGranted(UserId userId, SiteRole role) implements UserEvent {}
