package rollbook.store;

import org.jspecify.annotations.Nullable;

import rollbook.store.append.KeptAnswer;

/// Makes the answer to a request of what its command came to, before that is committed, so that
/// both are kept together.
@FunctionalInterface
public interface Answering {
    /// The answer, as it will be sent.
    ///
    /// @param result what the command's handler returned
    KeptAnswer answer(@Nullable Object result);
}
