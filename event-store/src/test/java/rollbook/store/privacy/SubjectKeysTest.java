package rollbook.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import rollbook.store.privacy.SubjectKey.Erased;
import rollbook.store.privacy.SubjectKey.Usable;

import java.time.Duration;

class SubjectKeysTest {
    private static final String MIRA = "user-mira";

    private final KeysInMemory stored = new KeysInMemory();
    private final SubjectKeys here = stored.keys();
    private final SubjectKeys there = stored.keys();

    @Test
    void everyone_has_one_key_that_all_processes_share() {
        var key = here.toWrite(MIRA);
        assertThat(key).isInstanceOf(Usable.class);
        assertThat(there.toWrite(MIRA)).isEqualTo(key);
        assertThat(there.toRead(MIRA)).isEqualTo(key);
        assertThat(here.toWrite("user-tomas")).isNotEqualTo(key);
    }

    @Test
    void a_key_in_use_is_not_looked_up_again() {
        here.toWrite(MIRA);
        var before = stored.looks.get();
        here.toWrite(MIRA);
        here.toRead(MIRA);
        assertThat(stored.looks).hasValue(before);
    }

    @Test
    void an_erased_key_is_gone_here_at_once() {
        here.toWrite(MIRA);
        here.erase(MIRA);
        assertThat(here.toRead(MIRA)).isInstanceOf(Erased.class);
        assertThat(here.toWrite(MIRA)).isInstanceOf(Erased.class);
    }

    @Test
    void an_erased_key_is_gone_in_other_processes_within_60_seconds() {
        there.toWrite(MIRA);
        here.erase(MIRA);
        stored.later(Duration.ofSeconds(59));
        assertThat(there.toRead(MIRA)).isInstanceOf(Usable.class);
        stored.later(Duration.ofSeconds(1));
        assertThat(there.toRead(MIRA)).isInstanceOf(Erased.class);
    }

    @Test
    void reading_often_does_not_keep_an_erased_key() {
        there.toWrite(MIRA);
        here.erase(MIRA);
        for (var i = 0; i < 6; i++) {
            stored.later(Duration.ofSeconds(10));
            there.toRead(MIRA);
        }
        assertThat(there.toRead(MIRA)).isInstanceOf(Erased.class);
    }

    @Test
    void what_was_read_while_somebody_was_erased_is_not_remembered() {
        there.toWrite(MIRA);
        stored.meanwhile = () -> here.erase(MIRA);
        here.toRead(MIRA);
        stored.meanwhile = () -> {};
        assertThat(here.toRead(MIRA)).isInstanceOf(Erased.class);
    }

    @Test
    void who_never_had_a_key_can_be_erased_too() {
        here.erase(MIRA);
        assertThat(there.toWrite(MIRA)).isInstanceOf(Erased.class);
    }

    @Test
    void a_key_that_is_missing_and_was_never_erased_is_an_error() {
        assertThatThrownBy(() -> here.toRead(MIRA)).isInstanceOf(UnreadableText.class);
    }

    @Test
    void a_key_that_was_lost_is_not_replaced() {
        stored.inUse = MIRA::equals;
        assertThatThrownBy(() -> here.toWrite(MIRA))
                .isInstanceOf(UnreadableText.class)
                .hasMessage("the key of user-mira is missing");
        assertThat(stored.rows).isEmpty();
    }

    @Test
    void a_key_that_another_process_makes_and_uses_meanwhile_is_no_lost_one() {
        stored.inUse =
                mira -> {
                    stored.add(mira, "", new byte[0]);
                    return true;
                };
        assertThat(here.toWrite(MIRA)).isInstanceOf(Usable.class).isEqualTo(there.toRead(MIRA));
    }

    @Test
    void the_row_of_another_person_opens_nothing() {
        here.toWrite(MIRA);
        stored.rows.put("user-tomas", stored.rows.get(MIRA));
        assertThatThrownBy(() -> here.toRead("user-tomas"))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("rollbook.master-key does not open the key of user-tomas");
    }
}
