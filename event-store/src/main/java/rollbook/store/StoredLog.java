package rollbook.store;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.OptionalLong;
import java.util.stream.Stream;

final class StoredLog implements EventLog {
    private final PostgresEngine engine;
    private final Recorded recorded;
    private final JdbcClient database;

    StoredLog(PostgresEngine engine, Recorded recorded, JdbcClient database) {
        this.engine = engine;
        this.recorded = recorded;
        this.database = database;
    }

    @Override
    public Stream<RecordedEvent> stream(String stream, long fromSequence) {
        return engine.stream(stream, fromSequence).map(recorded::of);
    }

    @Override
    public Stream<RecordedEvent> all(long afterPosition) {
        return engine.readEvents(PostgresEngine.tokenAt(afterPosition), false).map(recorded::of);
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return engine.lastSequenceNumberFor(stream)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public OptionalLong lastPosition(String stream) {
        return database.sql(LogSql.LAST_POSITION)
                .param("stream", stream)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public long headPosition() {
        return database.sql(LogSql.HEAD).query(Long.class).single();
    }
}
