package rollbook.store;

import rollbook.store.append.Append;

import java.util.ArrayList;
import java.util.List;

/// What one command adds to the log. It is handed over for commit while its aggregate is locked,
/// and waited for when the next command may already decide.
final class Decision {
    /// Bound while a command is handled by the bus that waits.
    static final ScopedValue<Decision> CURRENT = ScopedValue.newInstance();

    private final List<Append> appends = new ArrayList<>();

    void add(Append append) {
        appends.add(append);
    }

    List<Append> appends() {
        return appends;
    }
}
