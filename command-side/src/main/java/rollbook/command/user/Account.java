package rollbook.command.user;

import rollbook.events.UserId;

/// What opens an account.
///
/// @param passwordHash argon2id in its own notation, with its parameters
public record Account(EmailAddress email, UserId userId, String passwordHash) {}
