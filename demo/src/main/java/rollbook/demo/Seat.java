package rollbook.demo;

import org.jspecify.annotations.Nullable;

import reactor.core.Disposable;

import rollbook.client.Reducer;
import rollbook.client.Streams;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/// A person at a table: watches it live, keeps the table as the frames tell it, and can drop out
/// and come back where they were.
public final class Seat implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BLINK = Duration.ofMillis(20);
    private static final int DEMAND = 64;

    private final Person person;
    private final String sessionId;
    private final BiConsumer<Person, JsonNode> watcher;
    private final Reducer reducer = new Reducer();
    private final List<JsonNode> frames = new ArrayList<>();
    private @Nullable Streams streams;
    private @Nullable Disposable subscription;
    private @Nullable Throwable failure;
    private long lastSeq;
    private boolean caughtUp;

    private Seat(Person person, String sessionId, BiConsumer<Person, JsonNode> watcher) {
        this.person = person;
        this.sessionId = sessionId;
        this.watcher = watcher;
    }

    /// Sits down and waits for the first snapshot.
    ///
    /// @param watcher told of every frame as it comes
    public static Seat take(Person person, String sessionId, BiConsumer<Person, JsonNode> watcher) {
        var seat = new Seat(person, sessionId, watcher);
        seat.connect();
        seat.await(() -> seat.reducer.cursor() != null, "a snapshot");
        return seat;
    }

    public Person person() {
        return person;
    }

    /// Loses the connection; what happens meanwhile is not seen.
    public void drop() {
        close();
    }

    /// Comes back to exactly where the connection broke off.
    public void resume() {
        lastSeq = 0;
        caughtUp = false;
        connect();
        await(this::isCaughtUp, "caught-up");
    }

    /// Every frame so far, oldest first.
    public synchronized List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /// The events among the frames.
    public List<JsonNode> events() {
        return frames().stream().filter(frame -> isA(frame, "event")).toList();
    }

    /// The table as the frames tell it.
    public synchronized JsonNode table() {
        return reducer.state().deepCopy();
    }

    /// Tells the table something that is not kept.
    public void signals(Map<String, ?> signal) {
        connected().signal(sessionId, signal).block(PATIENCE);
    }

    /// Waits until what the frames told is what REST says.
    ///
    /// @throws IllegalStateException when that does not come about
    public void awaitAgreement() {
        await(this::agrees, "the same table over RSocket as over HTTP");
    }

    private boolean agrees() {
        return table().equals(person.reads("/api/sessions/" + sessionId).body().required("state"));
    }

    /// Waits until some frame fulfils `condition`.
    public void await(BooleanSupplier condition, String what) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (failure != null) {
                throw new IllegalStateException(person.name() + " lost the stream", failure);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(person.name() + " waited in vain for " + what);
            }
            Person.pause(BLINK);
        }
    }

    private void connect() {
        var connection =
                Streams.connect(person.rollbook().address(), person.rollbook().accessToken());
        streams = connection;
        subscription =
                connection
                        .live(sessionId, reducer.cursor())
                        .limitRate(DEMAND)
                        .subscribe(this::take, this::fail);
    }

    private synchronized void take(JsonNode frame) {
        if (isA(frame, "event")) {
            var seq = frame.required("seq").asLong();
            if (seq != lastSeq + 1) {
                fail(new IllegalStateException("seq " + seq + " came after " + lastSeq));
            }
            lastSeq = seq;
        }
        caughtUp |= isA(frame, "caught-up");
        frames.add(frame);
        reducer.apply(frame);
        watcher.accept(person, frame);
    }

    private synchronized void fail(Throwable cause) {
        if (streams != null) {
            failure = cause;
        }
    }

    private synchronized boolean isCaughtUp() {
        return caughtUp;
    }

    private Streams connected() {
        if (streams == null) {
            throw new IllegalStateException(person.name() + " is not connected");
        }
        return streams;
    }

    private static boolean isA(JsonNode frame, String kind) {
        return frame.path("kind").asString("").equals(kind);
    }

    @Override
    public void close() {
        var connection = streams;
        streams = null;
        if (subscription != null) {
            subscription.dispose();
        }
        if (connection != null) {
            connection.close();
            connection.onClose().onErrorComplete().block(PATIENCE);
        }
    }
}
