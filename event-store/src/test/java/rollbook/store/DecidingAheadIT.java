package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import rollbook.events.UserId;
import rollbook.events.user.UserRenamed;
import rollbook.store.append.GroupCommit;
import rollbook.testing.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Another process holds up every commit here.
class DecidingAheadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private Node node;
    private UserId mira;
    private Connection other;

    @BeforeEach
    void start() throws SQLException {
        node = Node.start(database);
        mira = node.register("Mira");
        new TypeNumbers(node.sql()).numberOf("user.UserRenamed", "1");
        other = database.dataSource().getConnection();
        other.setAutoCommit(false);
    }

    @AfterEach
    void stop() throws SQLException {
        other.close();
        node.close();
    }

    @Test
    void decisions_run_ahead_of_commits_and_answers_never_do() throws Exception {
        elsewhere(Node.someone(), 0);
        var first = renaming("First");
        var second = renaming("Second");
        var third = renaming("Third");
        assertThat(List.of(first, second, third)).noneMatch(CompletableFuture::isDone);
        other.rollback();
        CompletableFuture.allOf(first, second, third).get();
        assertThat(names()).containsExactly("First", "Second", "Third");
        assertThat(transactionsOfRenames()).as("the last two shared one").isEqualTo(2);
    }

    @Test
    void what_was_decided_on_a_lost_state_is_decided_again() throws Exception {
        elsewhere(mira, 1);
        var renamings = List.of(renaming("First"), renaming("Second"), renaming("Third"));
        other.commit();
        for (var renaming : renamings) {
            renaming.get();
        }
        assertThat(names()).startsWith("Elsewhere");
        assertThat(names().subList(1, 4)).containsExactlyInAnyOrder("First", "Second", "Third");
        assertThat(renamesInState()).isEqualTo(4);
    }

    @Test
    void a_command_that_changed_nothing_is_answered_when_its_ground_is_durable() throws Exception {
        elsewhere(Node.someone(), 0);
        var renaming = renaming("First");
        var look = CompletableFuture.supplyAsync(this::renamesInState);
        await().during(Duration.ofMillis(100)).until(() -> !look.isDone());
        other.rollback();
        renaming.get();
        assertThat(look.get()).isEqualTo(1);
    }

    @Test
    void an_answer_on_a_ground_that_was_lost_is_given_anew() throws Exception {
        elsewhere(mira, 1);
        var renaming = renaming("First");
        var look = CompletableFuture.supplyAsync(this::renamesInState);
        other.commit();
        renaming.get();
        assertThat(look.get()).isBetween(1, 2);
        assertThat(renamesInState()).isEqualTo(2);
    }

    @Test
    void a_ground_that_is_lost_while_a_command_looks_at_it_is_lost_to_its_answer_too()
            throws Exception {
        elsewhere(mira, 1);
        var renaming = renaming("First");
        var looks = new AtomicInteger();
        var linger = new Person.Linger(mira, () -> lose(looks.incrementAndGet()));
        node.the(CommandDispatcher.class).dispatch(linger, Map.of());
        renaming.get();
        assertThat(looks).hasValueGreaterThan(1);
    }

    /// What is on its way, at the first look.
    private void lose(int look) {
        if (look == 1) {
            commit();
            var log = node.the(GroupCommit.class);
            await().atMost(PATIENCE).until(() -> log.pending(mira.toString()).isEmpty());
        }
    }

    private void commit() {
        try {
            other.commit();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void elsewhere(UserId stream, int sequence) {
        Foreign.append(
                JdbcClient.create(new SingleConnectionDataSource(other, true)),
                stream,
                sequence,
                new UserRenamed(stream, "Elsewhere"));
    }

    /// Returns when it is decided.
    private CompletableFuture<Void> renaming(String name) {
        var log = node.the(GroupCommit.class);
        var before = log.pending(mira.toString());
        var renaming = CompletableFuture.runAsync(() -> node.send(new Person.Rename(mira, name)));
        await().atMost(PATIENCE).until(() -> !log.pending(mira.toString()).equals(before));
        await().atMost(PATIENCE).until(() -> Waiting.writers(node) > 0);
        return renaming;
    }

    private int renamesInState() {
        var look = new Person.Look(mira);
        var answer = node.the(CommandDispatcher.class).dispatch(look, Map.of());
        return (int) answer.result();
    }

    private List<String> names() {
        return node.log().stream(mira.toString(), 1)
                .map(event -> ((UserRenamed) event.event()).displayName())
                .toList();
    }

    private long transactionsOfRenames() {
        return node.sql()
                .sql("select count(distinct xmin::text) from log.event where sequence > 0")
                .query(Long.class)
                .single();
    }
}
