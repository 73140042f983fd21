package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class RandomSupplyTest {
    private final RandomSupply supply = new RandomSupply();

    @Test
    void no_bytes_are_given_twice_though_many_ask_at_once() {
        Set<List<Long>> given = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 100_000).parallel().forEach(_ -> given.add(numbers(supply.bytes(32))));
        assertThat(given).hasSize(100_000);
    }

    @Test
    void every_bit_is_set_half_of_the_time() {
        var counts = new int[Long.SIZE];
        Stream.generate(supply::number).limit(100_000).forEach(number -> count(number, counts));
        assertThat(IntStream.of(counts))
                .allMatch(count -> Math.abs(count - 50_000) < 1_000); // 6 sigma
    }

    @Test
    void more_than_it_holds_is_refused() {
        assertThat(supply.bytes(4_096)).hasSize(4_096);
        assertThatThrownBy(() -> supply.bytes(4_097)).isInstanceOf(BufferUnderflowException.class);
    }

    private static void count(long number, int[] counts) {
        IntStream.range(0, Long.SIZE).forEach(bit -> counts[bit] += (int) (number >>> bit & 1));
    }

    private static List<Long> numbers(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).asLongBuffer();
        return IntStream.range(0, buffer.limit()).mapToObj(buffer::get).toList();
    }
}
