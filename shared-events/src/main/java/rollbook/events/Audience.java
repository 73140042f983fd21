package rollbook.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who may read what an event says, fixed when the event is written: every member, or the people
/// named. Written `"EVERYONE"` or as a list of user ids.
///
/// @param only the people who may read it; null when every member may
public record Audience(@Nullable Set<UserId> only) {
    private static final String ALL = "EVERYONE";

    public Audience {
        only = only == null ? null : Set.copyOf(only);
    }

    public static Audience everyone() {
        return new Audience(null);
    }

    public static Audience of(Collection<UserId> readers) {
        return new Audience(Set.copyOf(readers));
    }

    public boolean includes(UserId reader) {
        return only == null || only.contains(reader);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Audience read(Object json) {
        if (json instanceof List<?> readers) {
            return of(readers.stream().map(String::valueOf).map(UserId::of).toList());
        }
        if (ALL.equals(json)) {
            return everyone();
        }
        throw new IllegalArgumentException("an audience is \"EVERYONE\" or a list of user ids");
    }

    @JsonValue
    Object json() {
        return only == null
                ? ALL
                : only.stream()
                        .map(UserId::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
