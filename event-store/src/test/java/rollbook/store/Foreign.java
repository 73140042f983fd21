package rollbook.store;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.store.content.Content;
import rollbook.store.privacy.KeysInMemory;

import java.util.UUID;

/// Writes as another process does, beside Axon, and as before texts were encrypted.
final class Foreign {
    private static final LogSerializer SERIALIZER =
            new LogSerializer(EventTypes.discover(), new KeysInMemory().text());
    private static final String APPEND =
            """
            select head from log.append(
                array[:stream], array[-1], array[:sequence], array[(extract(epoch from now()) * 1000000)::bigint], array[:type],
                array[:id]::uuid[], array[sha256('blind')], array[:content]::bytea[], array[sha256('chain')],
                '{}', '{}', '{}', '{}', '{}', '{}', '{}')
            """;

    private Foreign() {}

    static void append(JdbcClient sql, UserId stream, int sequence, Object event) {
        append(sql, stream, sequence, EventTypes.discover().nameOf(event.getClass()), plain(event));
    }

    static void append(JdbcClient sql, UserId stream, int sequence, String type, byte[] payload) {
        var metadata = SERIALIZER.serialize(MetaData.emptyInstance(), byte[].class).getData();
        sql.sql(APPEND)
                .param("stream", stream.toString())
                .param("sequence", sequence)
                .param("type", (int) new TypeNumbers(sql).numberOf(type, "1"))
                .param("id", UUID.randomUUID())
                .param("content", new Content(payload, metadata).pack(stream.toString()))
                .query(Long.class)
                .single();
    }

    static byte[] plain(Object event) {
        try {
            return SERIALIZER.getObjectMapper().writeValueAsBytes(event);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
