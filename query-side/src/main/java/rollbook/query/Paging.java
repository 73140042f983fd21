package rollbook.query;

import rollbook.edge.Page;

import java.util.List;
import java.util.function.Function;

/// Makes pages of what was found.
public final class Paging {
    private Paging() {}

    /// The first `limit` of the items; one more than that says that there is another page.
    ///
    /// @param cursor of the page after an item
    public static <T> Page<T> page(List<T> found, int limit, Function<? super T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }
}
