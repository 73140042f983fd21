package rollbook.edge;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page of a list.
///
/// @param nextCursor asks for the page after this one; absent on the last
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
