package rollbook.store.privacy;

import org.axonframework.serialization.SerializationException;

/// Personal text that can't be read though nobody erased its person: it was tampered with, or its
/// key is lost. Never to be taken for an erasure.
public final class UnreadableText extends SerializationException {
    UnreadableText(String message) {
        super(message);
    }

    UnreadableText(String message, Throwable cause) {
        super(message, cause);
    }
}
