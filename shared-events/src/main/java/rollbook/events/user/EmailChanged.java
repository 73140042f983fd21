package rollbook.events.user;

import rollbook.events.Personal;
import rollbook.events.UserId;

/// The address that was asked for proved to be the user's own and took the place of the former.
public record EmailChanged(UserId userId, @Personal(of = "userId") String email)
        implements UserEvent {}
