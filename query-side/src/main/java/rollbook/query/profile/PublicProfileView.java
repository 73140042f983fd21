package rollbook.query.profile;

import rollbook.events.UserId;

/// A person as those who share a session with them see them.
record PublicProfileView(UserId userId, String displayName) {}
