package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import rollbook.events.user.UserRegistered;
import rollbook.testing.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

/// Another process appends and commits late, or never.
class LateCommitIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Node node;
    private Connection other;

    @BeforeEach
    void start() throws SQLException {
        node = Node.start(database, Names.Registered.class);
        node.the(LogTail.class).follow(event -> heard.add(name(event)));
        other = database.dataSource().getConnection();
        other.setAutoCommit(false);
        // a new type is committed apart from the event
        new TypeNumbers(node.sql()).numberOf("user.UserRegistered", "1");
    }

    @AfterEach
    void stop() throws SQLException {
        other.close();
        node.close();
    }

    @Test
    void who_appends_waits_until_the_commit_before_is_visible() throws Exception {
        late("Late");
        var early = CompletableFuture.runAsync(() -> node.register("Early"));
        await().atMost(PATIENCE).until(() -> Waiting.writers(node) > 0);
        assertThat(node.log().all(0)).isEmpty();

        other.commit();
        early.get();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard).containsExactly("Late", "Early"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(names()).containsExactlyInAnyOrder("Late", "Early"));
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void an_append_that_is_rolled_back_leaves_no_hole() throws Exception {
        late("Never");
        var early = CompletableFuture.runAsync(() -> node.register("Early"));
        await().atMost(PATIENCE).until(() -> Waiting.writers(node) > 0);
        other.rollback();
        early.get();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly("Early"));
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void what_several_processes_commit_in_turn_has_no_holes() throws Exception {
        for (var i = 0; i < 20; i++) {
            late("Late " + i);
            if (i % 3 == 0) other.rollback();
            else other.commit();
            node.register("Early " + i);
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).hasSize(33));
        assertThat(heard).isEqualTo(node.log().all(0).map(LateCommitIT::name).toList());
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 33).boxed().toList());
    }

    private List<Long> positions() {
        return node.log().all(0).map(RecordedEvent::position).toList();
    }

    private void late(String name) {
        var user = Node.someone();
        Foreign.append(
                JdbcClient.create(new SingleConnectionDataSource(other, true)),
                user,
                0,
                new UserRegistered(user, "x@example.org", name));
    }

    private List<String> names() {
        return node.the(Names.class).seen();
    }

    private static String name(RecordedEvent event) {
        return ((UserRegistered) event.event()).displayName();
    }
}
