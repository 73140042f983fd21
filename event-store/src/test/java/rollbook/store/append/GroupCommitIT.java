package rollbook.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.SchemaMigration;
import rollbook.store.role.SchemaOwner;
import rollbook.testing.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class GroupCommitIT {
    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private GroupCommit log;

    @BeforeEach
    void open() {
        SchemaMigration.apply(
                SchemaOwner.alone(database.dataSource()),
                "log",
                "event_store",
                "rollbook/store/migration");
        log = new GroupCommit(this::connect, () -> {});
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_waits_together_is_committed_together_in_order() {
        var appends = IntStream.range(0, 100).mapToObj(i -> Given.append("s-" + i, 0, 2)).toList();
        appends.forEach(log::append);
        log.start();
        assertThat(appends)
                .extracting(append -> append.position().join())
                .isEqualTo(LongStream.rangeClosed(1, 100).map(i -> 2 * i).boxed().toList());
        assertThat(transactions()).isOne();
    }

    @Test
    void a_conflict_fails_its_own_append_only() {
        log.start();
        append("s-a", 0, 1);
        var taken = Given.append("s-a", 0, 1);
        var hole = Given.append("s-b", 7, 1);
        var fine = Given.append("s-c", 0, 1);
        List.of(taken, hole, fine).forEach(log::append);
        assertThat(fine.position().join()).isEqualTo(2);
        assertFails(taken, SequenceTaken.class);
        assertFails(hole, SequenceTaken.class);
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void everything_decided_on_top_of_what_was_lost_is_lost_too() throws Exception {
        elsewhere("s-a", 0, 1);
        var lost = Given.append("s-a", 0, 1);
        var onTop = Given.append("s-a", 1, 1);
        List.of(lost, onTop).forEach(log::append);
        log.start();
        assertFails(lost, SequenceTaken.class);
        assertFails(onTop, SequenceTaken.class);
        assertThatThrownBy(() -> log.append(Given.append("s-a", 1, 1)))
                .isInstanceOf(SequenceTaken.class);
        log.renew("s-a");
        assertThat(append("s-a", 1, 1)).isEqualTo(2);
    }

    @Test
    void what_was_decided_on_what_could_not_be_stored_could_not_be_stored_either() {
        var down = new GroupCommit(GroupCommitIT::refused, () -> {});
        try (down) {
            var lost = Given.append("s-a", 0, 1);
            var onTop = Given.append("s-a", 1, 1);
            List.of(lost, onTop).forEach(down::append);
            down.start();
            assertFails(lost, LogUnavailable.class);
            assertFails(onTop, LogUnavailable.class);
        }
    }

    @Test
    void after_a_failure_that_nobody_thought_of_the_log_is_asked() {
        var asked = new AtomicInteger();
        try (var broken = new GroupCommit(GroupCommitIT::broken, asked::incrementAndGet)) {
            var append = Given.append("s-a", 0, 1);
            broken.append(append);
            broken.start();
            assertFails(append, OutcomeUnknown.class);
            await().until(() -> asked.get() == 1);
        }
    }

    @Test
    void an_id_that_is_taken_fails_its_own_append_only() {
        var id = UUID.randomUUID();
        var first = Append.of("s-a", List.of(Given.event(0, id)), null);
        var again = Append.of("s-b", List.of(Given.event(0, id)), null);
        var fine = Given.append("s-c", 0, 1);
        List.of(first, again, fine).forEach(log::append);
        log.start();
        assertThat(first.position().join()).isEqualTo(1);
        assertFails(again, RowRefused.class);
        assertThat(fine.position().join()).isEqualTo(2);
    }

    @Test
    void all_events_of_an_append_or_none() {
        log.start();
        var id = UUID.randomUUID();
        var twice = Append.of("s-a", List.of(Given.event(0, id), Given.event(1, id)), null);
        log.append(twice);
        assertFails(twice, RowRefused.class);
        assertThat(positions()).isEmpty();
    }

    @Test
    void what_waits_is_committed_before_closing_and_nothing_afterwards() {
        var waiting = Given.append("s-a", 0, 1);
        log.append(waiting);
        log.start();
        log.close();
        assertThat(waiting.position().join()).isEqualTo(1);
        assertThatThrownBy(() -> append("s-b", 0, 1)).isInstanceOf(LogUnavailable.class);
    }

    private long append(String stream, int first, int count) {
        var append = Given.append(stream, first, count);
        log.append(append);
        return append.position().join();
    }

    private void elsewhere(String stream, int first, int count) {
        try (var other = new GroupCommit(this::connect, () -> {})) {
            other.start();
            other.append(Given.append(stream, first, count));
        }
    }

    private static void assertFails(Append append, Class<? extends Throwable> reason) {
        assertThatThrownBy(() -> append.position().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(reason);
    }

    private long transactions() {
        return sql.sql("select count(distinct xmin::text) from log.event")
                .query(Long.class)
                .single();
    }

    private List<Long> positions() {
        return sql.sql("select position from log.event order by 1").query(Long.class).list();
    }

    private static Connection refused() throws SQLException {
        throw new SQLException("no server here");
    }

    private static Connection broken() {
        throw new IllegalStateException("a defect of the driver");
    }

    private Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }
}
