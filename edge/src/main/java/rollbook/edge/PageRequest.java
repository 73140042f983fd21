package rollbook.edge;

import org.jspecify.annotations.Nullable;

/// Which page is asked for, from `?limit=` and `?cursor=`; controllers take it as a parameter.
///
/// @param limit 1 to 100, 50 when not given
/// @param cursor as an earlier page named it; not yet opened
public record PageRequest(int limit, @Nullable String cursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAXIMUM_LIMIT = 100;
}
