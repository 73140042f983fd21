package rollbook.store.proof;

import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.content.Content;
import rollbook.store.seal.Bytes;
import rollbook.store.seal.Seal;
import rollbook.store.seal.SealedEvent;
import rollbook.store.seal.StoredEvent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The log as it is stored, page by page.
final class SealedRows {
    private static final int PAGE = 500;
    private static final Bytes NOTHING = Bytes.of(new byte[32]);

    private record Row(long position, SealedEvent event) {}

    private final JdbcClient database;

    SealedRows(JdbcClient database) {
        this.database = database;
    }

    /// Every stream that has events, or had some when a checkpoint was signed.
    Stream<String> streams() {
        return pages(last -> streams(last.orElse("")));
    }

    Iterator<SealedEvent> events(String stream) {
        return SealedRows.<Row>pages(last -> events(stream, last)).map(Row::event).iterator();
    }

    private List<String> streams(String after) {
        return database.sql(ProofSql.STREAMS)
                .param("after", after)
                .param("page", PAGE)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private List<Row> events(String stream, Optional<Row> last) {
        return database.sql(ProofSql.EVENTS)
                .param("stream", stream)
                .param("sequence", last.map(row -> row.event().sequence()).orElse(-1L))
                .param("position", last.map(Row::position).orElse(0L))
                .param("page", PAGE)
                .query((row, _) -> new Row(row.getLong("position"), read(stream, row)))
                .list();
    }

    private static SealedEvent read(String stream, ResultSet row) throws SQLException {
        var sequence = row.getLong("sequence");
        var packed = row.getBytes("content");
        try {
            return sealed(row, sequence, Content.unpack(packed, stream));
        } catch (IllegalArgumentException _) {
            return unreadable(sequence, packed);
        }
    }

    private static SealedEvent sealed(ResultSet row, long sequence, Content content)
            throws SQLException {
        var event =
                new StoredEvent(
                        row.getString("event_id"),
                        row.getString("name"),
                        row.getString("revision"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Bytes.of(content.payload()),
                        Bytes.of(content.metadata()));
        var seal = new Seal(Bytes.of(row.getBytes("blind")), Bytes.of(row.getBytes("chain")));
        return new SealedEvent(sequence, event, seal);
    }

    /// Damaged beyond reading: it fits no seal, so that its place is named like any other.
    private static SealedEvent unreadable(long sequence, byte[] content) {
        var event = new StoredEvent("", "", "", Instant.EPOCH, Bytes.of(content), NOTHING);
        return new SealedEvent(sequence, event, new Seal(NOTHING, NOTHING));
    }

    /// Fetches a page when it is needed, from the last item of the page before.
    private static <T> Stream<T> pages(Function<Optional<T>, List<T>> next) {
        return Stream.iterate(
                        next.apply(Optional.empty()),
                        page -> !page.isEmpty(),
                        page -> next.apply(Optional.of(page.getLast())))
                .flatMap(List::stream);
    }
}
