package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.time.ZoneOffset.UTC;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;

class UuidV7Test {
    private static final Instant NOW = Instant.parse("2022-02-22T19:22:22Z");
    private static final int MORE_THAN_ONE_MILLISECOND_COUNTS = 5_000;

    @Test
    void the_vector_of_rfc_9562_comes_out() {
        var uuid = UuidV7.of(0x017F22E279B0L, 0xCC3L, 0x18C4DC0C0C07398FL);
        assertThat(uuid).hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    @Test
    void fresh_ones_say_what_they_are_and_differ() {
        var uuid = UuidV7.next();
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(UuidV7.next()).isNotEqualTo(uuid);
    }

    @Test
    void those_of_one_millisecond_come_in_order() {
        var ids = new UuidV7(Clock.fixed(NOW, UTC));
        assertThat(Stream.generate(ids::fresh).limit(MORE_THAN_ONE_MILLISECOND_COUNTS))
                .extracting(UUID::toString)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_clock_that_steps_back_does_not_break_the_order() {
        var clock = new SteppingBack();
        var ids = new UuidV7(clock);
        assertThat(Stream.generate(ids::fresh).limit(100)).extracting(UUID::toString).isSorted();
    }

    @Test
    void the_time_of_making_stands_in_front() {
        var uuid = new UuidV7(Clock.fixed(NOW, UTC)).fresh();
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    private static final class SteppingBack extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            now = now.minusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
