package rollbook.store.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import rollbook.store.privacy.SubjectKey.Erased;
import rollbook.store.privacy.SubjectKey.Usable;

import java.io.IOException;

import javax.crypto.AEADBadTagException;

/// Encrypts what [rollbook.events.Personal] marks in the JSON of an event, each text by itself,
/// with the key of its person, bound to type and revision of the event, person and place in it.
public final class PersonalText {
    private final SubjectKeys keys;
    private final Gcm gcm;
    private final ObjectMapper json = new ObjectMapper();

    PersonalText(SubjectKeys keys, Gcm gcm) {
        this.keys = keys;
        this.gcm = gcm;
    }

    /// Whether something of that class can hold personal text at all.
    public boolean isIn(Class<?> type) {
        return !Outline.of(type).isEmpty();
    }

    /// Encrypts in place.
    ///
    /// @param type of which `event` is the JSON
    /// @param name logical name of the event
    public void close(ObjectNode event, Class<?> type, String name, String revision) {
        Place.event(event, type)
                .change(
                        (value, part, path, subject) ->
                                subject == null || !part.covers(value)
                                        ? value
                                        : closed(value, name, revision, subject, path));
    }

    /// Decrypts in place; a text that was written before texts were encrypted stays as it is.
    ///
    /// @param name logical name of the event
    /// @throws UnreadableText when a text was tampered with or its key is missing
    public void open(ObjectNode event, Class<?> type, String name) {
        Place.event(event, type)
                .change(
                        (value, part, path, subject) ->
                                value.isObject()
                                        ? opened(Envelope.of(value), part, name, subject, path)
                                        : value);
    }

    private JsonNode closed(
            JsonNode value, String name, String revision, String subject, String path) {
        var key = keys.toWrite(subject);
        var closed =
                switch (key) {
                    case Usable(_, var secret) ->
                            gcm.close(secret, bound(name, revision, subject, path), bytes(value));
                    case Erased _ -> new byte[0];
                };
        return new Envelope(revision, key.id(), closed).json();
    }

    private JsonNode opened(
            Envelope envelope,
            PersonalPart part,
            String name,
            @Nullable String subject,
            String path) {
        if (subject == null) {
            throw new UnreadableText(path + " of " + name + " names no person");
        }
        return switch (keys.toRead(subject)) {
            case Erased _ -> part.erased();
            case Usable key when key.id().equals(envelope.keyId()) -> {
                var bound = bound(name, envelope.revision(), subject, path);
                try {
                    yield json.readTree(gcm.open(key.key(), bound, envelope.closed()));
                } catch (AEADBadTagException tampered) {
                    throw new UnreadableText(path + " of " + name + " was tampered with", tampered);
                } catch (IOException broken) {
                    throw new UnreadableText(path + " of " + name + " is no text", broken);
                }
            }
            case Usable _ ->
                    throw new UnreadableText(
                            path + " of " + name + " is not encrypted with the key of " + subject);
        };
    }

    private static byte[] bound(String name, String revision, String subject, String path) {
        return Gcm.bound(name, revision, subject, path);
    }

    private byte[] bytes(JsonNode value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("no text", broken);
        }
    }
}
