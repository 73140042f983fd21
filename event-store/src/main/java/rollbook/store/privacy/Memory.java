package rollbook.store.privacy;

import rollbook.events.UserId;

/// Something that keeps decrypted text in memory. Every bean of this kind, in every process, is
/// told when somebody was erased, before any reader of the log here can be.
@FunctionalInterface
public interface Memory {
    /// Lets go of whatever may hold a text of that person; must not block.
    void forget(UserId person);
}
