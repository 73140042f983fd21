package rollbook.command.user;

import rollbook.command.mail.MailKind;
import rollbook.events.UserId;

/// What somebody proves who shows a mailed token: that they read the mail of `userId` at one
/// address.
///
/// @param purpose the kind of the mail, which is all that the token is good for
/// @param addressHash as [Verifications#hash(EmailAddress)] makes it
record MailedProof(MailKind purpose, UserId userId, String addressHash) {}
