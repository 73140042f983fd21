package rollbook.events.user;

import rollbook.events.UserId;

/// The user has another password, by knowing the former or by a mailed token.
public record PasswordChanged(UserId userId) implements UserEvent {}
