package rollbook.command.user.signin;

import rollbook.command.user.password.Secret;
import rollbook.events.UserId;

/// One sign-in and the refresh token that continues it.
record Family(String signInId, UserId userId, Secret refreshToken) {}
