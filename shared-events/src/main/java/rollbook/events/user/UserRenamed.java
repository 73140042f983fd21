package rollbook.events.user;

import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.UserId;

/// The user goes by another name now.
@Revision(2)
public record UserRenamed(UserId userId, @Personal(of = "userId") String displayName)
        implements UserEvent {}
