package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.store.privacy.SubjectKeys;
import rollbook.testing.TestDatabase;

import java.util.stream.Stream;

class ErasingIT {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String ERASED = "[erased]";

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(DATABASE);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void the_log_holds_nothing_of_what_people_write() {
        var mira = node.register("Mirabelle");
        node.send(new Person.Rename(mira, "Mirabelle the Bold"));
        assertThat(rowsWith("Mirabelle")).isZero();
        assertThat(rowsWith("example.org")).isZero();
        assertThat(events(node, mira)).contains(new UserRenamed(mira, "Mirabelle the Bold"));
    }

    @Test
    void after_an_erasure_a_replay_shows_that_something_was_there() {
        var mira = node.register("Mira");
        node.send(new Person.Rename(mira, "Mirabel"));
        node.the(SubjectKeys.class).erase(mira.toString());
        var left = new Object[] {new UserRegistered(mira, ERASED, ERASED), renamed(mira)};
        assertThat(events(node, mira)).containsExactly(left);
        assertThat(node.log().all(0).map(RecordedEvent::event)).contains(left);
    }

    @Test
    void an_erasure_holds_in_every_process_and_touches_nobody_else() {
        var mira = node.register("Mira");
        var tomas = node.register("Tomas");
        node.the(SubjectKeys.class).erase(mira.toString());
        try (var other = Node.start(DATABASE)) {
            assertThat(events(other, mira))
                    .containsExactly(new UserRegistered(mira, ERASED, ERASED));
            assertThat(events(other, tomas))
                    .containsExactly(new UserRegistered(tomas, "Tomas@example.org", "Tomas"));
        }
    }

    @Test
    void what_is_written_after_an_erasure_is_not_kept() {
        var mira = node.register("Mira");
        node.the(SubjectKeys.class).erase(mira.toString());
        node.send(new Person.Rename(mira, "Back again"));
        assertThat(events(node, mira)).last().isEqualTo(renamed(mira));
    }

    @Test
    void a_lost_key_is_no_erasure_and_is_not_replaced() {
        var mira = node.register("Mira");
        node.owner()
                .sql("delete from log.subject_key where subject = :mira")
                .param("mira", mira.toString())
                .update();
        node.the(SubjectKeys.class).forget(mira.toString());
        var rename = new Person.Rename(mira, "Mirabel");
        assertThatThrownBy(() -> node.send(rename))
                .hasMessage("the key of " + mira + " is missing");
        assertThatThrownBy(() -> events(node, mira).toList())
                .isInstanceOf(SerializationException.class);
        var kept = node.owner().sql("select subject from log.subject_key").query(String.class);
        assertThat(kept.list()).doesNotContain(mira.toString());
    }

    @Test
    void events_of_before_are_read_as_they_are() {
        var mira = Node.someone();
        Foreign.append(node.sql(), mira, 0, new UserRegistered(mira, "m@example.org", "Mira"));
        assertThat(events(node, mira))
                .containsExactly(new UserRegistered(mira, "m@example.org", "Mira"));
    }

    @Test
    void who_never_had_a_key_gets_one_with_the_next_text() {
        var mira = Node.someone();
        Foreign.append(node.sql(), mira, 0, new UserRegistered(mira, "m@example.org", "Mira"));
        node.send(new Person.Rename(mira, "Mirabel"));
        node.the(SubjectKeys.class).erase(mira.toString());
        assertThat(events(node, mira))
                .containsExactly(new UserRegistered(mira, "m@example.org", "Mira"), renamed(mira));
    }

    private static UserRenamed renamed(UserId user) {
        return new UserRenamed(user, ERASED);
    }

    private static Stream<Object> events(Node node, UserId user) {
        return node.log().stream(user.toString(), 0).map(RecordedEvent::event);
    }

    /// Rows with these bytes in any column.
    private static long rowsWith(String text) {
        return node.sql()
                .sql(
                        """
                        select count(*) from log.event e
                         where position(encode(convert_to(:text, 'UTF8'), 'hex') in e::text) > 0
                        """)
                .param("text", text)
                .query(Long.class)
                .single();
    }
}
