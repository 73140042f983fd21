package rollbook.query.rsocket;

import rollbook.events.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// Everybody who is connected, oldest connection of each first.
final class Guests {
    private final ConcurrentMap<UserId, List<Guest>> byUser = new ConcurrentHashMap<>();
    private final int mostPerUser;

    Guests(int mostPerUser) {
        this.mostPerUser = mostPerUser;
    }

    /// Lets somebody in. One connection too many replaces their oldest, for that one is the
    /// likeliest to be half dead.
    void enter(Guest guest) {
        byUser.compute(
                guest.user().id(),
                (_, known) -> {
                    var all = known == null ? new ArrayList<Guest>() : new ArrayList<>(known);
                    while (all.size() >= mostPerUser) {
                        all.removeFirst().leave("replaced");
                    }
                    all.add(guest);
                    return List.copyOf(all);
                });
    }

    void gone(Guest guest) {
        byUser.computeIfPresent(
                guest.user().id(),
                (_, known) -> {
                    var rest = known.stream().filter(other -> other != guest).toList();
                    return rest.isEmpty() ? null : rest;
                });
    }

    Stream<Guest> all() {
        return byUser.values().stream().flatMap(List::stream);
    }
}
