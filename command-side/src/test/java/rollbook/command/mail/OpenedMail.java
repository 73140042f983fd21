package rollbook.command.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;

/// A mail as a mail program reads it.
record OpenedMail(MimeMessage message, String text, String html) {

    /// Reads what went over the wire.
    static OpenedMail of(byte[] wire) throws MessagingException, IOException {
        var session = Session.getInstance(new Properties());
        return of(new MimeMessage(session, new ByteArrayInputStream(wire)));
    }

    static OpenedMail of(MimeMessage message) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        if (!parts.getContentType().startsWith("multipart/alternative") || parts.getCount() != 2) {
            throw new AssertionError("text and HTML, nothing else: " + parts.getContentType());
        }
        return new OpenedMail(
                message,
                content(parts.getBodyPart(0), "text/plain"),
                content(parts.getBodyPart(1), "text/html"));
    }

    static byte[] wire(MimeMessage message) throws MessagingException, IOException {
        var wire = new ByteArrayOutputStream();
        message.writeTo(wire);
        return wire.toByteArray();
    }

    private static String content(BodyPart part, String type)
            throws MessagingException, IOException {
        if (!part.isMimeType(type)) {
            throw new AssertionError(part.getContentType());
        }
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
