package rollbook.command.mail;

import org.jspecify.annotations.Nullable;

import rollbook.events.UserId;

import java.util.UUID;

/// A mail in the outbox. What it says is worked out when it leaves, and to which address too where
/// it is the account's own, so that the outbox holds no secret.
///
/// @param address where it goes; null: to the address of the account as it is then
/// @param attempts how often it was tried, this time included
public record QueuedMail(
        UUID mailId,
        MailKind kind,
        UserId to,
        Language language,
        @Nullable String address,
        int attempts) {}
