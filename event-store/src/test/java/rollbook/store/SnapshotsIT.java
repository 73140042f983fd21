package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;

import rollbook.events.UserId;
import rollbook.store.Diarist.Diary.Written;
import rollbook.store.Diarist.Seen;
import rollbook.store.aggregate.AggregateConfiguration;
import rollbook.store.privacy.SubjectKeys;
import rollbook.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// Aggregates with a long past. A snapshot is taken every ten events here.
class SnapshotsIT {
    private static final int EVERY = 10;
    private static Node node;

    @BeforeAll
    static void start() {
        node = start(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 20_000})
    void loading_costs_the_same_however_long_the_past_is(int pages) {
        var ines = diarist(pages);
        awaitSnapshotAt(pages, ines);
        write(ines, EVERY - 2);
        forget(ines);
        assertThat(look(ines).met()).isLessThanOrEqualTo(EVERY);
    }

    @Test
    void what_is_loaded_from_a_snapshot_is_what_the_events_say() {
        var ines = diarist(25);
        awaitSnapshotAt(25, ines);
        write(ines, 3);
        forget(ines);
        assertThat(look(ines)).isEqualTo(new Seen(new Written(ines, "secret page 3", 28), 4));
    }

    @Test
    void a_newer_snapshot_takes_the_place_of_an_older_one() {
        var ines = diarist(15);
        awaitSnapshotAt(15, ines);
        write(ines, 15);
        awaitSnapshotAt(30, ines);
        await().atMost(Duration.ofSeconds(30)).until(() -> snapshots(ines) == 1);
    }

    @Test
    void a_snapshot_has_a_logical_name_and_a_revision_and_nothing_personal_in_plain() {
        var ines = diarist(20);
        awaitSnapshotAt(20, ines);
        var stored = stored(ines);
        assertThat(stored)
                .containsEntry("type", "store.Diary.Written")
                .containsEntry("revision", "1");
        assertThat(new String((byte[]) stored.get("payload"), StandardCharsets.UTF_8))
                .contains("\"pages\":20")
                .doesNotContain("secret");
    }

    @Test
    void a_snapshot_of_another_revision_is_not_read_and_soon_replaced() {
        var ines = diarist(30);
        awaitSnapshotAt(30, ines);
        change(ines, "revision = '0', payload = '{\"id\":1}'");
        forget(ines);
        assertThat(look(ines)).isEqualTo(new Seen(new Written(ines, "secret page 30", 30), 31));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "1".equals(stored(ines).get("revision")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{'",
                "payload = 'null'",
                "payload = '{\"pages\":\"many\"}'",
                "type = 'rollbook.store.Diarist$Diary$Written'",
                "type = 'java.lang.Runtime'"
            })
    void a_snapshot_that_can_not_be_read_is_as_good_as_none(String damage) {
        var ines = diarist(12);
        awaitSnapshotAt(12, ines);
        change(ines, damage);
        forget(ines);
        assertThat(look(ines)).isEqualTo(new Seen(new Written(ines, "secret page 12", 12), 13));
    }

    @Test
    void a_snapshot_of_somebody_erased_tells_nothing() {
        var ines = diarist(14);
        awaitSnapshotAt(14, ines);
        node.the(SubjectKeys.class).erase(ines.toString());
        forget(ines);
        assertThat(look(ines)).isEqualTo(new Seen(new Written(ines, "[erased]", 14), 1));
    }

    @Test
    void commands_go_on_where_no_snapshot_can_be_stored() {
        try (var other = start(TestDatabase.create())) {
            var ines = Node.someone();
            other.send(new Diarist.Begin(ines, "Ines"));
            other.owner().sql("alter table log.snapshot rename to lost").update();
            other.send(new Diarist.Write(ines, 35));
            other.the(Cache.class).removeAll();
            other.send(new Diarist.Write(ines, 1));
            assertThat(other.log().lastSequence(ines.toString())).hasValue(36);
        }
    }

    private static Node start(TestDatabase database) {
        var setting = Map.<String, Object>of("rollbook.log.snapshot-every", EVERY);
        return Node.start(
                database,
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("every", setting)),
                Diarist.class,
                Diarist.Folding.class,
                AggregateConfiguration.class);
    }

    /// Somebody with one event and as many more as there are pages.
    private static UserId diarist(int pages) {
        var id = Node.someone();
        node.send(new Diarist.Begin(id, "Ines"));
        write(id, pages);
        return id;
    }

    private static void write(UserId id, int pages) {
        node.send(new Diarist.Write(id, pages));
    }

    private static Seen look(UserId id) {
        var look = node.the(CommandDispatcher.class).dispatch(new Diarist.Look(id), Map.of());
        return (Seen) Objects.requireNonNull(look.result());
    }

    private static void forget(UserId id) {
        node.the(Cache.class).remove(id.toString());
    }

    private static void awaitSnapshotAt(long sequence, UserId id) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(latest(id)).isEqualTo(sequence));
    }

    private static long latest(UserId id) {
        return node.sql()
                .sql("select coalesce(max(sequence), -1) from log.snapshot where stream = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }

    private static int snapshots(UserId id) {
        return node.sql()
                .sql("select count(*) from log.snapshot where stream = ?")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> stored(UserId id) {
        return node.sql()
                .sql("select type, revision, payload from log.snapshot where stream = ?")
                .param(id.toString())
                .query()
                .singleRow();
    }

    private static void change(UserId id, String change) {
        node.sql()
                .sql("update log.snapshot set " + change + " where stream = ?")
                .param(id.toString())
                .update();
    }
}
