package rollbook.store;

import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;

import java.util.UUID;

/// Writes as another process does, beside Axon.
final class Foreign {
    private static final LogSerializer SERIALIZER = new LogSerializer(EventTypes.discover());
    private static final String INSERT =
            """
            insert into log.event (event_id, stream, sequence, at, type, revision, payload, metadata)
            values (:id, :stream, :sequence, now(), :type, '1', :payload, :metadata)
            """;

    private Foreign() {}

    static void append(JdbcClient sql, UserId stream, long sequence, Object event) {
        var payload = SERIALIZER.serialize(event, byte[].class);
        append(sql, stream, sequence, payload.getType().getName(), payload.getData());
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
