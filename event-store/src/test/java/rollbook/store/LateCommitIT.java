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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Positions are drawn before they are committed: somebody may come late, or never.
class LateCommitIT {
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
    }

    @AfterEach
    void stop() throws SQLException {
        other.close();
        node.close();
    }

    @Test
    void an_event_that_is_committed_late_is_waited_for() throws SQLException {
        late("Late");
        node.register("Early");
        await().until(() -> node.log().headPosition() == 2);
        assertThat(node.log().all(0)).as("the first position is still being written").isEmpty();
        assertThat(heard).isEmpty();

        other.commit();
        await().untilAsserted(() -> assertThat(heard).containsExactly("Late", "Early"));
        await().untilAsserted(() -> assertThat(names()).containsExactlyInAnyOrder("Late", "Early"));
        assertThat(node.log().all(0))
                .extracting(LateCommitIT::name)
                .containsExactly("Late", "Early");
    }

    @Test
    void an_event_that_is_never_committed_holds_up_nobody() throws SQLException {
        late("Never");
        node.register("Early");
        other.rollback();
        await().untilAsserted(() -> assertThat(heard).containsExactly("Early"));
        await().untilAsserted(() -> assertThat(names()).containsExactly("Early"));
    }

    @Test
    void many_late_ones_arrive_in_order_of_position() throws SQLException {
        for (var i = 0; i < 20; i++) {
            late("Late " + i);
            node.register("Early " + i);
            if (i % 3 == 0) other.rollback();
            else other.commit();
        }
        await().untilAsserted(() -> assertThat(heard).hasSize(33));
        assertThat(heard).isEqualTo(node.log().all(0).map(LateCommitIT::name).toList());
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
