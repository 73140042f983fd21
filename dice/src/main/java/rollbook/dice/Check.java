package rollbook.dice;

import org.jspecify.annotations.Nullable;

/// A whole expression: what is rolled, how often, and against what.
///
/// @param repeats nothing unless the expression begins with `6x`
record Check(@Nullable Integer repeats, Node roll, @Nullable Target target) {
    static final int MOST_REPEATS = 20;

    /// @param word `dc` or `vs`
    record Target(String word, Node number) {}

    int times() {
        return repeats == null ? 1 : repeats;
    }
}
