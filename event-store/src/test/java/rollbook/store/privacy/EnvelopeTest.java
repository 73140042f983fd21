package rollbook.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode event = json.createObjectNode().put("userId", "user-mira");

    @Test
    void an_envelope_is_found_in_the_json_of_an_event() throws JsonProcessingException {
        event.set("displayName", new Envelope("1", "key", new byte[] {1, 2, 3}).json());
        assertThat(Envelope.isWithin(json.writeValueAsBytes(event))).isTrue();
    }

    @Test
    void a_text_that_looks_like_an_envelope_is_none() throws JsonProcessingException {
        event.put("displayName", "{\"$enc\":\"v1.1.key.AQID\"}");
        assertThat(Envelope.isWithin(json.writeValueAsBytes(event))).isFalse();
    }
}
