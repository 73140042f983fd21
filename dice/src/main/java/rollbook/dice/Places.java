package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Objects;

/// Where each part of an expression stands in its text. Equal parts may stand in several places, so
/// that a part does not know its own.
final class Places {
    private final Source source;
    private final @Nullable IdentityHashMap<Object, Place> places;

    private record Place(int from, int to) {}

    /// @param remembering costs more than reading; only who failed needs it
    Places(Source source, boolean remembering) {
        this.source = source;
        this.places = remembering ? new IdentityHashMap<>() : null;
    }

    /// Remembers that the part began there and ends where reading has come to.
    <P> P put(int from, P part) {
        put(from, source.position(), part);
        return part;
    }

    void put(int from, int to, Object part) {
        if (places != null) places.put(part, new Place(from, to));
    }

    /// Anything at all if places are not remembered; whoever asks will read again.
    Found of(Object part) {
        if (places == null) return source.next();
        var place = Objects.requireNonNull(places.get(part), "a part that was never read");
        return source.between(place.from(), place.to());
    }
}
