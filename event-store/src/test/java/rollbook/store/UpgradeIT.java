package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.messaging.MetaData;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.store.privacy.KeysInMemory;
import rollbook.store.seal.SealHash;
import rollbook.testing.TestDatabase;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// A log from the time when positions had holes and nothing was sealed.
class UpgradeIT {
    private static final String OLD_EVENT =
            """
            insert into log.event (position, event_id, stream, sequence, at, type, revision, payload, metadata)
            overriding system value
            values (:position, :id, :stream, :sequence, '2026-11-22T10:00:00.123456Z', :type, '1', :payload, :metadata)
            """;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final LogSerializer serializer =
            new LogSerializer(EventTypes.discover(), new KeysInMemory().text());
    private final UserId mira = Node.someone();
    private final UserId tomas = Node.someone();

    @BeforeEach
    void write_as_the_first_version_did() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("log")
                .defaultSchema("log")
                .table("flyway_event_store")
                .locations("classpath:rollbook/store/migration")
                .target("1")
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
        happened(1, 0, new UserRegistered(mira, "mira@example.org", "Mira"));
        happened(3, 0, new UserRegistered(tomas, "tomas@example.org", "Tomas"));
        happened(4, 1, new UserRenamed(mira, "Mirabel"));
    }

    @Test
    void everything_keeps_its_place_and_the_log_goes_on() {
        try (var node = Node.start(database)) {
            node.send(new Person.Rename(mira, "Miranda"));
            assertThat(node.log().all(0))
                    .extracting(RecordedEvent::position)
                    .containsExactly(1L, 3L, 4L, 5L);
            assertThat(node.log().stream(mira.toString(), 1))
                    .extracting(RecordedEvent::event)
                    .containsExactly(
                            new UserRenamed(mira, "Mirabel"), new UserRenamed(mira, "Miranda"));
        }
    }

    @Test
    void what_was_written_before_is_sealed() {
        try (var node = Node.start(database)) {
            node.send(new Person.Rename(mira, "Miranda"));
            var chain = new byte[32];
            for (var row : node.the(LogReader.class).stream(mira.toString(), 0, 10)) {
                chain = SealHash.next(chain, leaf(row));
                assertThat(chainAt(row.position())).isEqualTo(HexFormat.of().formatHex(chain));
            }
        }
    }

    private byte[] leaf(StoredRow row) {
        return SealHash.leaf(
                row.stream(),
                row.sequence(),
                sql.sql("select blind from log.event where position = ?")
                        .params(row.position())
                        .query(byte[].class)
                        .single(),
                row.eventId(),
                row.type(),
                row.revision(),
                row.at(),
                row.payload(),
                row.metadata());
    }

    private String chainAt(long position) {
        return sql.sql("select encode(chain, 'hex') from log.event where position = ?")
                .params(List.of(position))
                .query(String.class)
                .single();
    }

    private void happened(long position, long sequence, UserEvent event) {
        sql.sql(OLD_EVENT)
                .param("position", position)
                .param("id", UUID.randomUUID())
                .param("stream", event.userId().toString())
                .param("sequence", sequence)
                .param("type", EventTypes.discover().nameOf(event.getClass()))
                .param("payload", Foreign.plain(event))
                .param(
                        "metadata",
                        serializer.serialize(MetaData.with("by", "x"), byte[].class).getData())
                .update();
    }
}
