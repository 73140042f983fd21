package rollbook.dice;

import org.jspecify.annotations.Nullable;

/// Where the numbers behind `@str.mod` come from.
@FunctionalInterface
public interface References {
    /// The number, or `null` if nothing has that name.
    ///
    /// @param name in lower case, without the `@`
    @Nullable Long find(String name);

    /// Knows no name at all.
    static References none() {
        return _ -> null;
    }
}
