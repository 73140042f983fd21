package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Which modifiers touched a die or an arm. Those that were touched alike share one, which
/// remembers its last answer: a modifier touches up to a thousand dice in a row.
final class Touch {
    private final List<String> by;

    private @Nullable String nextWritten;

    /// What the modifier `nextWritten` makes of this.
    private Touch next = this;

    /// By none yet.
    Touch() {
        this(List.of());
    }

    private Touch(List<String> by) {
        this.by = by;
    }

    /// The modifiers as written, each once.
    List<String> by() {
        return by;
    }

    Touch and(Modifier modifier) {
        var written = modifier.written();
        if (!written.equals(nextWritten)) {
            next = by.contains(written) ? this : new Touch(with(written));
            nextWritten = written;
        }
        return next;
    }

    private List<String> with(String written) {
        if (by.isEmpty()) return List.of(written);
        var longer = new ArrayList<>(by);
        longer.add(written);
        return List.copyOf(longer);
    }
}
