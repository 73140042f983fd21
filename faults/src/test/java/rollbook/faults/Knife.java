package rollbook.faults;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Looks at what passes on one line and says where to cut it: behind as many bytes as it lets pass,
/// if those are not all.
public interface Knife {
    /// Of what the program sends.
    int asked(byte[] bytes, int length);

    /// Of what the server sends.
    int told(byte[] bytes, int length);

    /// Cuts nothing.
    static Knife blunt() {
        return after(Long.MAX_VALUE);
    }

    /// Cuts at any byte.
    ///
    /// @param mean how many bytes pass on average, both ways together
    static Knife random(RandomGenerator random, long mean) {
        return after((long) (random.nextExponential() * mean));
    }

    private static Knife after(long bytes) {
        var left = new AtomicLong(bytes);
        return new Knife() {
            @Override
            public int asked(byte[] bytes, int length) {
                var before = left.getAndAdd(-length);
                return Math.clamp(before, 0, length);
            }

            @Override
            public int told(byte[] bytes, int length) {
                return asked(bytes, length);
            }
        };
    }
}
