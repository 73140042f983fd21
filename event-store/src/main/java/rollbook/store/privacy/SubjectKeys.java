package rollbook.store.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import rollbook.store.privacy.SubjectKey.Erased;
import rollbook.store.privacy.SubjectKey.Usable;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The keys with which personal text is encrypted, one for each person, made when first needed.
/// Destroying one makes everything that was encrypted with it read `[erased]`, for ever: here at
/// once, in other processes within 60 seconds.
public final class SubjectKeys {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int AT_MOST = 10_000;
    private static final int KEY_LENGTH = 32;
    private static final int ID_LENGTH = 8;

    private final KeyTable table;
    private final KeyWrap wrap;
    private final SecureRandom random;
    private final Cache<String, SubjectKey> known;
    private final AtomicLong erasures = new AtomicLong();

    SubjectKeys(KeyTable table, KeyWrap wrap, SecureRandom random, Ticker time) {
        this.table = table;
        this.wrap = wrap;
        this.random = random;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(AT_MOST)
                        .expireAfterWrite(REMEMBERED)
                        .ticker(time)
                        .build();
    }

    /// Destroys the key of a person. It is done when this returns, whatever becomes of a
    /// transaction of the caller; doing it again changes nothing. What is written for that person
    /// afterwards is not kept.
    public void erase(String subject) {
        table.erase(subject, newId());
        forget(subject);
    }

    /// Asks the table again next time: somebody else may have destroyed the key.
    public void forget(String subject) {
        erasures.incrementAndGet();
        known.invalidate(subject);
    }

    /// The key to encrypt with; it is stored before this returns.
    ///
    /// @throws UnreadableText when there is none, though text in that person's own stream was
    ///   encrypted with one
    SubjectKey toWrite(String subject) {
        return find(subject).orElseGet(() -> make(subject));
    }

    /// The key to decrypt with.
    ///
    /// @throws UnreadableText when there is none and never was an erasure
    SubjectKey toRead(String subject) {
        return find(subject).orElseThrow(() -> missing(subject));
    }

    private static UnreadableText missing(String subject) {
        return new UnreadableText("the key of " + subject + " is missing");
    }

    private Optional<SubjectKey> find(String subject) {
        var key = known.getIfPresent(subject);
        return key == null ? load(subject) : Optional.of(key);
    }

    /// Nothing that was read before an erasure stays remembered after it.
    private Optional<SubjectKey> load(String subject) {
        var before = erasures.get();
        var found = table.find(subject).map(row -> opened(subject, row));
        found.ifPresent(key -> known.put(subject, key));
        if (erasures.get() != before) {
            known.invalidate(subject);
        }
        return found;
    }

    private SubjectKey opened(String subject, KeyTable.Row row) {
        return row.wrapped() == null
                ? new Erased(row.keyId())
                : new Usable(row.keyId(), wrap.unwrap(subject, row.keyId(), row.wrapped()));
    }

    /// Two processes may try at once: the first one wins, and both read what it stored. Nobody gets
    /// a second key, which would hide that the first one is lost.
    private SubjectKey make(String subject) {
        if (!table.isInUse(subject)) {
            var id = newId();
            table.add(subject, id, wrap.wrap(subject, id, newBytes(KEY_LENGTH)));
        }
        return load(subject).orElseThrow(() -> missing(subject));
    }

    private String newId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(newBytes(ID_LENGTH));
    }

    private byte[] newBytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
