package rollbook.store;

import org.jspecify.annotations.Nullable;

import rollbook.store.append.Append;
import rollbook.store.append.KeptAnswer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What one command adds to the log. It is handed over for commit while its aggregate is locked,
/// and waited for when the next command may already decide.
final class Decision {
    /// Bound while a command is handled by the bus that waits.
    static final ScopedValue<Decision> CURRENT = ScopedValue.newInstance();

    /// How to answer the request that is being served, where its answer is to be kept.
    static final ScopedValue<Answering> ANSWERING = ScopedValue.newInstance();

    private final @Nullable Answering answering;
    private final List<Append> appends = new ArrayList<>();
    private Optional<CompletableFuture<Long>> ground = Optional.empty();

    Decision(@Nullable Answering answering) {
        this.answering = answering;
    }

    /// The answer to keep, if one is to be kept.
    @Nullable KeptAnswer answer(@Nullable Object result) {
        return answering == null ? null : answering.answer(result);
    }

    void add(Append append) {
        appends.add(append);
    }

    /// @param last what was on its way in its stream when the command was handled
    void standsOn(Optional<CompletableFuture<Long>> last) {
        ground = last;
    }

    Optional<CompletableFuture<Long>> ground() {
        return ground;
    }

    List<Append> appends() {
        return appends;
    }
}
