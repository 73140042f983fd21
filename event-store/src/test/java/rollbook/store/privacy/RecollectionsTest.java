package rollbook.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;

import org.junit.jupiter.api.Test;

class RecollectionsTest {
    private final Recollections<String, String> tables =
            new Recollections<>(Caffeine.newBuilder().maximumSize(10));

    @Test
    void what_was_read_is_kept_until_somebody_is_erased() {
        tables.keep("keep", "Mira's", tables.mark());
        assertThat(tables.find("keep")).isEqualTo("Mira's");
        tables.forget();
        assertThat(tables.find("keep")).isNull();
    }

    @Test
    void what_was_being_read_while_somebody_was_erased_is_not_kept() {
        var mark = tables.mark();
        tables.forget();
        tables.keep("keep", "Mira's", mark);
        assertThat(tables.isSince(mark)).isFalse();
        assertThat(tables.find("keep")).isNull();
    }

    @Test
    void what_is_read_afterwards_is_kept() {
        tables.forget();
        tables.keep("keep", "[erased]", tables.mark());
        assertThat(tables.find("keep")).isEqualTo("[erased]");
    }
}
