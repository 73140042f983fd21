package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.user.UserRenamed;
import rollbook.store.Diarist.Diary.Written;
import rollbook.store.Diarist.Seen;
import rollbook.store.aggregate.AggregateConfiguration;
import rollbook.testing.TestDatabase;

import java.util.Map;
import java.util.Objects;

/// What is kept in memory of an aggregate, and when it is not.
class StateAtHandIT {
    private static Node node;

    @BeforeAll
    static void start() {
        node =
                Node.start(
                        TestDatabase.create(),
                        Diarist.class,
                        Diarist.Folding.class,
                        AggregateConfiguration.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void an_aggregate_stays_at_hand_from_command_to_command() {
        var ines = diarist();
        assertThat(look(ines).met()).isEqualTo(4);
        node.send(new Diarist.Write(ines, 1));
        assertThat(node.the(Cache.class).containsKey(ines.toString())).isTrue();
        assertThat(look(ines)).isEqualTo(new Seen(new Written(ines, "secret page 1", 4), 5));
    }

    @Test
    void a_refusal_leaves_the_state_at_hand() {
        var ines = diarist();
        var before = look(ines);
        assertThatThrownBy(() -> node.send(new Diarist.Burn(ines)))
                .isInstanceOf(Diarist.Refused.class);
        assertThat(node.the(Cache.class).containsKey(ines.toString())).isTrue();
        assertThat(look(ines)).isEqualTo(before);
    }

    @Test
    void a_state_that_lost_a_race_is_dropped_and_read_anew() {
        var ines = diarist();
        Foreign.append(node.sql(), ines, 4, new UserRenamed(ines, "Elsewhere"));
        assertThat(look(ines).diary()).isEqualTo(new Written(ines, "secret page 3", 3));

        node.send(new Diarist.Write(ines, 1));
        assertThat(look(ines)).isEqualTo(new Seen(new Written(ines, "secret page 1", 5), 6));
    }

    @Test
    void what_is_at_hand_after_a_race_is_what_the_log_says() {
        var ines = diarist();
        Foreign.append(node.sql(), ines, 4, new UserRenamed(ines, "Elsewhere"));
        node.send(new Diarist.Write(ines, 2));
        var atHand = look(ines).diary();
        node.the(Cache.class).removeAll();
        assertThat(look(ines).diary()).isEqualTo(atHand);
    }

    private static UserId diarist() {
        var id = Node.someone();
        node.send(new Diarist.Begin(id, "Ines"));
        node.send(new Diarist.Write(id, 3));
        return id;
    }

    private static Seen look(UserId id) {
        var look = node.the(CommandDispatcher.class).dispatch(new Diarist.Look(id), Map.of());
        return (Seen) Objects.requireNonNull(look.result());
    }
}
