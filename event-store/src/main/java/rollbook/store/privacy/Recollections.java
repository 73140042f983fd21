package rollbook.store.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicLong;

/// What was read from the log and may be wanted again. Nothing that was being read while somebody
/// was erased is kept: it may have been decrypted before.
public final class Recollections<K, V> {
    private final Cache<K, V> known;
    private final AtomicLong erasures = new AtomicLong();

    /// @param limits how much is kept, and for how long
    public Recollections(Caffeine<Object, Object> limits) {
        known = limits.build();
    }

    public @Nullable V find(K key) {
        return known.getIfPresent(key);
    }

    /// To be taken before one begins to read.
    public long mark() {
        return erasures.get();
    }

    /// Whether nobody was erased since that mark was taken.
    public boolean isSince(long mark) {
        return erasures.get() == mark;
    }

    /// Keeps what was read, unless somebody was erased meanwhile.
    public void keep(K key, V read, long mark) {
        known.put(key, read);
        if (!isSince(mark)) {
            known.invalidate(key);
        }
    }

    /// Lets go of everything, and of what is being read.
    public void forget() {
        erasures.incrementAndGet();
        known.invalidateAll();
    }
}
