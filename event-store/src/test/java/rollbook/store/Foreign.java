package rollbook.store;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.store.privacy.KeysInMemory;

import java.util.UUID;

/// Writes as another process does, beside Axon, and as before texts were encrypted.
final class Foreign {
    private static final LogSerializer SERIALIZER =
            new LogSerializer(EventTypes.discover(), new KeysInMemory().text());
    private static final String INSERT =
            """
            insert into log.event (event_id, stream, sequence, at, type, revision, payload, metadata)
            values (:id, :stream, :sequence, now(), :type, '1', :payload, :metadata)
            """;

    private Foreign() {}

    static void append(JdbcClient sql, UserId stream, long sequence, Object event) {
        try {
            var json = SERIALIZER.getObjectMapper().writeValueAsBytes(event);
            append(sql, stream, sequence, EventTypes.discover().nameOf(event.getClass()), json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static void append(JdbcClient sql, UserId stream, long sequence, String type, byte[] payload) {
        sql.sql(INSERT)
                .param("id", UUID.randomUUID())
                .param("stream", stream.toString())
                .param("sequence", sequence)
                .param("type", type)
                .param("payload", payload)
                .param(
                        "metadata",
                        SERIALIZER.serialize(MetaData.emptyInstance(), byte[].class).getData())
                .update();
    }
}
