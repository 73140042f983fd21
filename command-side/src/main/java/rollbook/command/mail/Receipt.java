package rollbook.command.mail;

import java.util.UUID;

/// What became of a mail that was handed over.
sealed interface Receipt {
    UUID mailId();

    /// It is in the hands of the mail server, or a file.
    record Left(UUID mailId) implements Receipt {}

    /// The mail server does not take it.
    ///
    /// @param code its answer, 400 to 499 for now, 500 to 599 for good
    record Refused(UUID mailId, int code) implements Receipt {
        boolean forGood() {
            return code >= 500;
        }
    }
}
