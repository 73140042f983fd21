package rollbook.store;

import java.util.OptionalLong;
import java.util.stream.Stream;

final class StoredLog implements EventLog {
    private final PostgresEngine engine;
    private final Recorded recorded;
    private final LogReader reader;

    StoredLog(PostgresEngine engine, Recorded recorded, LogReader reader) {
        this.engine = engine;
        this.recorded = recorded;
        this.reader = reader;
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
        return reader.lastSequence(stream);
    }

    @Override
    public OptionalLong lastPosition(String stream) {
        return reader.lastPosition(stream);
    }

    @Override
    public long headPosition() {
        return reader.head();
    }
}
