package rollbook.query;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/// What processors have written down about how far they came, read without claiming it.
@Component
class StoredTokens {
    private final JdbcClient database;
    private final Serializer serializer;

    StoredTokens(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /// The token of each segment; null where a segment has not begun.
    Map<Integer, @Nullable TrackingToken> of(String processor) {
        var tokens = new HashMap<Integer, @Nullable TrackingToken>();
        database.sql(
                        """
                        select segment, token, token_type
                          from view.token_entry
                         where processor_name = :processor
                        """)
                .param("processor", processor)
                .query(
                        row -> {
                            var token = row.getBytes("token");
                            var type = row.getString("token_type");
                            tokens.put(row.getInt("segment"), read(token, type));
                        });
        return tokens;
    }

    private @Nullable TrackingToken read(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return null;
        }
        return serializer.deserialize(
                new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
