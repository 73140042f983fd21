package rollbook.store.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/// Keys of people in memory. They are no secrets but always the same, and so is what is encrypted
/// with them.
public final class KeysInMemory implements KeyTable {
    private static final String MASTER_KEY = "A".repeat(43) + "=";

    private static final class Counting extends SecureRandom {
        private final AtomicInteger next = new AtomicInteger();

        @Override
        public void nextBytes(byte[] bytes) {
            for (var i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) next.incrementAndGet();
            }
        }
    }

    final Map<String, Row> rows = new HashMap<>();
    final AtomicInteger looks = new AtomicInteger();

    /// Happens between the look at a row and the answer.
    Runnable meanwhile = () -> {};

    /// Whether there is text that was encrypted with somebody's key.
    Predicate<String> inUse = _ -> false;

    private final AtomicLong time = new AtomicLong();
    private final Gcm gcm = new Gcm(new Counting());
    private final KeyWrap wrap = KeyWrap.under(MASTER_KEY, gcm);

    /// What encrypts and decrypts with these keys.
    public PersonalText text() {
        return new PersonalText(keys(), new Gcm(new Counting()));
    }

    /// The keys as one more process on the same database has them.
    SubjectKeys keys() {
        return new SubjectKeys(this, wrap, new Counting(), time::get);
    }

    void later(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    @Override
    public Optional<Row> find(String subject) {
        looks.incrementAndGet();
        var row = Optional.ofNullable(rows.get(subject));
        meanwhile.run();
        return row;
    }

    @Override
    public boolean isInUse(String subject) {
        return inUse.test(subject);
    }

    @Override
    public void add(String subject, String keyId, byte[] wrapped) {
        rows.computeIfAbsent(subject, this::row);
    }

    @Override
    public void erase(String subject, String keyId) {
        rows.merge(subject, new Row(keyId, null), (had, _) -> new Row(had.keyId(), null));
    }

    private Row row(String subject) {
        var id = "key-" + (rows.size() + 1);
        return new Row(id, wrap.wrap(subject, id, sha256(subject)));
    }

    private static byte[] sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
