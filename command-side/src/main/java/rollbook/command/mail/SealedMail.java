package rollbook.command.mail;

import jakarta.mail.internet.MimeMessage;

import java.util.UUID;

/// A mail that is ready to leave.
record SealedMail(UUID mailId, MimeMessage message) {}
