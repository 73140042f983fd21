package rollbook.store.privacy;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The keys of people as they are kept: wrapped, apart from the events.
interface KeyTable {
    /// A key as it is kept.
    ///
    /// @param wrapped null once the person is erased
    @SuppressWarnings("ArrayRecordComponent") // nobody compares rows
    record Row(String keyId, byte @Nullable [] wrapped) {}

    Optional<Row> find(String subject);

    /// Whether an event of that person's own stream has text that was encrypted with a key. It
    /// reads them all, so it is for whoever has no row.
    boolean isInUse(String subject);

    /// Keeps a key for who has none; whoever has one, or had one, is passed over.
    void add(String subject, String keyId, byte[] wrapped);

    /// Destroys the key for good.
    ///
    /// @param keyId for who never had a key, and shall get none
    void erase(String subject, String keyId);
}
