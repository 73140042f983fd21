package rollbook.events.user;

import rollbook.events.UserId;

/// Somebody signed up.
///
/// @param email as normalized when it was reserved
public record UserRegistered(UserId userId, String email, String displayName)
        implements UserEvent {}
