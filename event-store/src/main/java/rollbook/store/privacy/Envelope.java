package rollbook.store.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Encrypted text as it stands in the JSON of an event, in place of the text:
/// `{"$enc":"v1.<revision>.<key id>.<nonce, ciphertext, tag>"}`. An object where a text belongs, so
/// no text that anybody writes can be taken for one.
///
/// @param revision in which the event was written
/// @param closed empty where the person was erased already
@SuppressWarnings("ArrayRecordComponent") // nobody compares envelopes
record Envelope(String revision, String keyId, byte[] closed) {
    private static final String MEMBER = "$enc";
    private static final String FORM = "v1";
    private static final int PARTS = 4;

    /// @throws UnreadableText when it is anything else
    static Envelope of(JsonNode json) {
        var parts = json.path(MEMBER).asText().split("\\.", -1);
        if (json.size() != 1 || parts.length != PARTS || !parts[0].equals(FORM)) {
            throw new UnreadableText("what stands for a personal text has an unknown form");
        }
        try {
            return new Envelope(parts[1], parts[2], Base64.getUrlDecoder().decode(parts[3]));
        } catch (IllegalArgumentException broken) {
            throw new UnreadableText("what stands for a personal text is broken", broken);
        }
    }

    /// Whether there is one anywhere in this JSON. Within a text its quotes would be escaped.
    static boolean isWithin(byte[] json) {
        return new String(json, StandardCharsets.UTF_8).contains("{\"" + MEMBER + "\":\"");
    }

    ObjectNode json() {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(closed);
        return JsonNodeFactory.instance
                .objectNode()
                .put(MEMBER, String.join(".", FORM, revision, keyId, text));
    }
}
