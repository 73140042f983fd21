package rollbook.launcher.attack;

import static org.awaitility.Awaitility.await;

import reactor.core.Disposable;

import rollbook.client.Address;
import rollbook.client.Streams;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody who watches a table over a connection of their own.
final class Spectator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final Streams streams;
    private final Disposable watching;

    private Spectator(Streams streams, String sessionId) {
        this.streams = streams;
        watching = streams.live(sessionId, null).subscribe(frames::add, _ -> {});
    }

    /// Returns when the table can be seen.
    static Spectator at(String table, Person person) {
        var siege = AttackSpec.siege();
        var address = Address.local(siege.port(), siege.streams());
        var sessionId = table.substring(table.lastIndexOf('/') + 1);
        var streams = Streams.connect(address, person.accessToken());
        var spectator = new Spectator(streams, sessionId);
        spectator.sees("presence");
        return spectator;
    }

    /// Waits for a frame of that kind.
    JsonNode sees(String kind) {
        return await().atMost(PATIENCE)
                .until(
                        () -> frames.stream().filter(frame -> is(frame, kind)).findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean is(JsonNode frame, String kind) {
        return frame.path("kind").asString().equals(kind);
    }

    /// Why the stream ended; waits for it, and until the connection has ended too.
    String end() {
        var reason = sees("end").path("reason").asString();
        streams.onClose().onErrorComplete().block(PATIENCE);
        return reason;
    }

    boolean isWatching() {
        return !watching.isDisposed() && streams.isOpen();
    }

    @Override
    public void close() {
        streams.close();
    }
}
