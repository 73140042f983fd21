package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.testing.TestDatabase;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/// The nodes here poll once an hour: what arrives was announced.
class WakingIT {
    private static final String CUT_THE_LINES =
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
             where application_name = 'rollbook log' and datname = current_database()
            """;

    private final TestDatabase database = TestDatabase.create();
    private Node here;

    @BeforeEach
    void start() {
        here = Node.start(database, Names.Registered.class);
    }

    @AfterEach
    void stop() {
        here.close();
    }

    @Test
    void a_commit_wakes_the_projections_of_its_process() {
        here.register("Mira");
        await().untilAsserted(() -> assertThat(names(here)).containsExactly("Mira"));
        here.register("Tomas");
        await().untilAsserted(() -> assertThat(names(here)).containsExactly("Mira", "Tomas"));
    }

    @Test
    void a_commit_wakes_the_projections_of_other_processes() {
        try (var there = Node.start(database)) {
            there.register("Mira");
            await().untilAsserted(() -> assertThat(names(here)).containsExactly("Mira"));
        }
    }

    @Test
    void followers_get_what_is_committed_from_now_on_once_and_in_order() {
        here.register("Before");
        try (var there = Node.start(database)) {
            var mine = following(here);
            var theirs = following(there);
            var people = IntStream.range(0, 50).mapToObj(i -> "Person " + i).toList();
            people.forEach(name -> (name.endsWith("7") ? there : here).register(name));
            await().untilAsserted(() -> assertThat(mine).hasSize(50));
            await().untilAsserted(() -> assertThat(theirs).isEqualTo(mine));
            assertThat(mine).extracting(RecordedEvent::position).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void a_follower_that_fails_gets_the_event_again() {
        var attempts = new CopyOnWriteArrayList<Long>();
        try (var _ = here.the(LogTail.class).follow(event -> failOnce(attempts, event))) {
            here.register("Mira");
            here.register("Tomas");
            await().untilAsserted(() -> assertThat(attempts).hasSize(3));
            assertThat(attempts.get(1)).isEqualTo(attempts.get(0)).isLessThan(attempts.get(2));
        }
    }

    @Test
    void a_follower_that_is_closed_hears_nothing_more() {
        var heard = new CopyOnWriteArrayList<RecordedEvent>();
        here.the(LogTail.class).follow(heard::add).close();
        here.register("Mira");
        await().untilAsserted(() -> assertThat(names(here)).containsExactly("Mira"));
        assertThat(heard).isEmpty();
    }

    @Test
    void a_line_that_was_cut_is_opened_again() {
        try (var there = Node.start(database)) {
            var heard = following(here);
            for (var i = 1; i <= 3; i++) {
                assertThat(there.sql().sql(CUT_THE_LINES).query(Long.class).single()).isPositive();
                there.register("Person " + i);
                var expected = i;
                await().untilAsserted(() -> assertThat(heard).hasSize(expected));
                await().until(() -> lines(there) == 2);
            }
        }
    }

    private static long lines(Node node) {
        return node.sql()
                .sql(
                        "select count(*) from pg_stat_activity where query = 'listen rollbook_log'"
                                + " and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private static void failOnce(List<Long> attempts, RecordedEvent event) {
        attempts.add(event.position());
        if (attempts.size() == 1) {
            throw new IllegalStateException("not yet");
        }
    }

    private static List<RecordedEvent> following(Node node) {
        var heard = new CopyOnWriteArrayList<RecordedEvent>();
        node.the(LogTail.class).follow(heard::add);
        return heard;
    }

    private static List<String> names(Node node) {
        return node.the(Names.class).seen();
    }
}
