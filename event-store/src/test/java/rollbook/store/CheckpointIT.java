package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

import rollbook.store.proof.LogVerification;
import rollbook.store.proof.Notary;
import rollbook.testing.TestDatabase;

import java.time.Duration;
import java.util.List;

class CheckpointIT {
    private final TestDatabase database = TestDatabase.create();

    @Test
    void what_is_due_is_signed_while_the_log_grows() {
        try (var node = Node.start(database, Notaries.class)) {
            var evening = Evening.at(node).events(0, 3).chapterEnds(3).events(4, 6);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(sizes(node, evening)).containsExactly(4L));
            evening.events(6, 1_002);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(sizes(node, evening)).containsExactly(4L, 1_000L));
        }
    }

    @Test
    void what_became_due_while_nobody_signed_is_signed_later() {
        try (var node = Node.start(database)) {
            Evening.at(node).chapterEnds(0);
        }
        try (var node = Node.start(database, Notaries.class)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(all(node)).hasSize(1));
        }
    }

    @Test
    void a_long_backlog_is_signed_window_by_window() {
        try (var node = Node.start(database, Notaries.Keys.class)) {
            var evening = Evening.at(node);
            for (var from = 0; from < 11_000; from += 1_000) {
                evening.events(from, from + 1_000);
            }
            Notaries.called(node).sign();
            assertThat(sizes(node, evening)).hasSize(11);
        }
    }

    @Test
    void to_sign_again_changes_nothing() {
        try (var node = Node.start(database, Notaries.class)) {
            Evening.at(node).chapterEnds(0).chapterEnds(1);
            node.the(Notary.class).sign();
            var signed = all(node);
            node.sql().sql("update log.checkpoint_progress set position = 0").update();
            node.the(Notary.class).sign();
            assertThat(all(node)).hasSize(2).isEqualTo(signed);
        }
    }

    @Test
    void a_checkpoint_is_believed_by_those_who_know_the_key_alone() {
        String stream;
        try (var node = Node.start(database, Notaries.class)) {
            stream = Evening.at(node).chapterEnds(0).stream();
            node.the(Notary.class).sign();
            assertThat(node.the(LogVerification.class).verify(stream).intact()).isTrue();
        }
        try (var node = Node.start(database)) {
            assertThat(node.the(LogVerification.class).verify(stream).intact()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.checkpoint set size = 2",
                "delete from log.checkpoint",
                "truncate log.checkpoint"
            })
    void checkpoints_only_grow(String change) {
        try (var node = Node.start(database)) {
            assertThatThrownBy(() -> node.owner().sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("the log only grows");
        }
    }

    private static List<Long> sizes(Node node, Evening evening) {
        return node.sql()
                .sql("select size from log.checkpoint where stream = ? order by size")
                .params(evening.stream())
                .query(Long.class)
                .list();
    }

    private static List<String> all(Node node) {
        return node.sql()
                .sql("select c::text from log.checkpoint c order by stream, size")
                .query(String.class)
                .list();
    }
}
