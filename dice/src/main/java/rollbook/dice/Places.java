package rollbook.dice;

import java.util.IdentityHashMap;
import java.util.Objects;

/// Where each part of an expression stands in its text. Equal parts may stand in several places, so
/// that a part does not know its own.
final class Places {
    private final Source source;
    private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>(8);

    private record Place(int from, int to) {}

    Places(Source source) {
        this.source = source;
    }

    /// Remembers that the part began there and ends where reading has come to.
    <P> P put(int from, P part) {
        put(from, source.position(), part);
        return part;
    }

    void put(int from, int to, Object part) {
        places.put(part, new Place(from, to));
    }

    Found of(Object part) {
        var place = Objects.requireNonNull(places.get(part), "a part that was never read");
        return source.between(place.from(), place.to());
    }
}
