package rollbook.command.mail;

import rollbook.events.UserId;

import java.util.UUID;

/// A mail in the outbox. What it says and to which address is worked out when it leaves, so that
/// the outbox holds no address and no secret.
///
/// @param kind what it is about, a name that its [LetterWriter] knows
/// @param attempts how often it was tried, this time included
public record QueuedMail(UUID mailId, String kind, UserId to, int attempts) {}
