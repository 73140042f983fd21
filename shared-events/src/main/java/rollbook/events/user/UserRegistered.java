package rollbook.events.user;

import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.UserId;

/// Somebody signed up.
///
/// @param email as normalized when it was reserved
@Revision(2)
public record UserRegistered(
        UserId userId,
        @Personal(of = "userId") String email,
        @Personal(of = "userId") String displayName)
        implements UserEvent {}
