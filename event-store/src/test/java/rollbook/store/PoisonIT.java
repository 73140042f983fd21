package rollbook.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.testing.TestDatabase;

import java.nio.charset.StandardCharsets;

class PoisonIT {
    @ParameterizedTest
    @ValueSource(strings = {"java.lang.ProcessBuilder", "session.Unheard", ""})
    void a_type_that_is_not_registered_is_never_read(String type) {
        try (var node = Node.start(TestDatabase.create())) {
            var stream = Node.someone();
            var json = "{\"command\":[\"id\"]}".getBytes(StandardCharsets.UTF_8);
            Foreign.append(node.sql(), stream, 0, type, json);
            assertThatThrownBy(() -> node.log().stream(stream.toString(), 0).toList())
                    .isInstanceOf(SerializationException.class);
            assertThatThrownBy(() -> node.log().all(0).toList())
                    .isInstanceOf(SerializationException.class);
        }
    }
}
