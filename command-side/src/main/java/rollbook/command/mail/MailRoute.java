package rollbook.command.mail;

import jakarta.mail.MessagingException;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// The way by which mail leaves.
interface MailRoute {
    /// Hands the mails over in one go, and reports each as soon as it is known what became of it.
    /// One that is refused does not stop the others. Gives up when its thread is interrupted.
    ///
    /// @throws MessagingException when there is no way for the mails of which nothing was reported
    void deliver(List<SealedMail> mails, Consumer<Receipt> receipts)
            throws MessagingException, IOException;
}
