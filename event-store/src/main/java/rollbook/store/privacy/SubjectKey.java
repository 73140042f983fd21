package rollbook.store.privacy;

import javax.crypto.SecretKey;

/// What there is of the key of a person.
///
/// The person may be erased: then the id is all that is left.
sealed interface SubjectKey {
    String id();

    record Usable(String id, SecretKey key) implements SubjectKey {}

    record Erased(String id) implements SubjectKey {}
}
