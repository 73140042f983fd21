package rollbook.events.user;

import rollbook.events.Personal;
import rollbook.events.UserId;

/// The user wants another address, which has yet to prove to be theirs.
public record EmailChangeRequested(UserId userId, @Personal(of = "userId") String email)
        implements UserEvent {}
