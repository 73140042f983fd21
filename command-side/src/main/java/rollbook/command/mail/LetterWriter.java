package rollbook.command.mail;

import java.util.Optional;

/// Knows what a queued mail says.
public interface LetterWriter {
    /// Writes the letter; empty when there is nothing to say any more.
    Optional<Letter> write(QueuedMail mail);
}
