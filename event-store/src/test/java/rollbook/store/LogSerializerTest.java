package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.Point;
import rollbook.events.session.Token;
import rollbook.events.session.TokenPlaced;
import rollbook.events.user.UserRenamed;
import rollbook.store.privacy.KeysInMemory;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

class LogSerializerTest {
    private static final UserId MIRA = UserId.of("user-00000000-0000-4000-8000-000000000001");

    private static final SessionId SESSION =
            SessionId.of("session-00000000-0000-4000-8000-000000000002");

    private final LogSerializer serializer =
            new LogSerializer(EventTypes.discover(), new KeysInMemory().text());

    /// Would tell if anything ever loaded it.
    static final class Planted {
        static {
            Loaded.YES.set(true);
        }
    }

    private enum Loaded {
        YES;

        private boolean value;

        private void set(boolean loaded) {
            value = loaded;
        }
    }

    @Test
    void an_event_is_stored_under_its_logical_name() {
        var stored = serializer.serialize(new UserRenamed(MIRA, "Mira"), byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("user.UserRenamed");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "0.1", "-0.001", "12345678901234567890.123456789"})
    void a_number_beside_an_encrypted_text_keeps_its_digits(String digits) {
        var token = token(new BigDecimal(digits));
        var placed = new TokenPlaced(SESSION, new TokenId(SESSION.value()), token, "r");
        var stored = serializer.serialize(placed, byte[].class);
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .contains("\"size\":" + digits + ",");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(placed);
    }

    private static Token token(BigDecimal size) {
        var scene = new SceneId(SESSION.value());
        var place = new Point(size, BigDecimal.TEN);
        return new Token(scene, "Borin", place, size, 0, null, null, Map.of(), false, MIRA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.ProcessBuilder",
                "rollbook.store.LogSerializerTest$Planted",
                "rollbook.events.user.UserRenamed",
                "user.UserForgotten",
                ""
            })
    void only_registered_names_are_read(String name) {
        assertThatThrownBy(() -> read(name, "{}")).isInstanceOf(SerializationException.class);
        assertThat(Loaded.YES.value).isFalse();
    }

    @Test
    void a_class_that_is_no_event_is_not_written() {
        assertThatThrownBy(() -> serializer.serialize(new StringBuilder("x"), byte[].class))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_token_that_names_a_foreign_class_is_refused() {
        var json = "{\"tokenAtReset\":{\"@class\":\"%s\"}}".formatted(Planted.class.getName());
        assertThatThrownBy(() -> read(ReplayToken.class.getName(), json))
                .isInstanceOf(SerializationException.class);
        assertThat(Loaded.YES.value).isFalse();
    }

    @Test
    void tokens_of_a_replay_survive() {
        var token =
                ReplayToken.createReplayToken(
                        GapAwareTrackingToken.newInstance(9, Set.of()),
                        GapAwareTrackingToken.newInstance(3, Set.of()));
        var stored = serializer.serialize(token, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }

    @Test
    void tokens_of_a_replay_that_begins_in_another_survive() {
        var first = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(9, Set.of()));
        var token =
                ReplayToken.createReplayToken(
                        GapAwareTrackingToken.newInstance(12, Set.of()), first);
        var stored = serializer.serialize(token, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }

    @Test
    void metadata_survives() {
        var metadata = MetaData.with("by", MIRA.toString()).and("command", "RenameUser");
        var stored = serializer.serialize(metadata, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(metadata);
    }

    private Object read(String name, String json) {
        var data = json.getBytes(StandardCharsets.UTF_8);
        return serializer.deserialize(new SimpleSerializedObject<>(data, byte[].class, name, "1"));
    }
}
