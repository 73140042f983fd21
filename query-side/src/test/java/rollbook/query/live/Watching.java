package rollbook.query.live;

import static org.awaitility.Awaitility.await;

import org.reactivestreams.Subscription;

import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SignalType;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody who watches a stream, and asks for as much as the test says.
final class Watching extends BaseSubscriber<JsonNode> {
    final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final long demand;
    private volatile SignalType end;
    private volatile Throwable error;

    private Watching(long demand) {
        this.demand = demand;
    }

    static Watching all(Flux<JsonNode> stream) {
        return some(stream, Long.MAX_VALUE);
    }

    static Watching some(Flux<JsonNode> stream, long demand) {
        var watching = new Watching(demand);
        stream.subscribe(watching);
        return watching;
    }

    /// The frames of that kind so far.
    List<JsonNode> of(String kind) {
        return frames.stream().filter(frame -> is(frame, kind)).toList();
    }

    /// The types of the events so far.
    List<String> types() {
        return of("event").stream().map(frame -> frame.at("/event/type").asString()).toList();
    }

    List<Long> numbers() {
        return of("event").stream().map(frame -> frame.path("seq").asLong()).toList();
    }

    /// Waits until so many frames of that kind have come; gives the last of them.
    JsonNode awaitFrame(String kind, int count) {
        await().until(() -> of(kind).size() >= count);
        return of(kind).get(count - 1);
    }

    /// Why it was ended, when it was.
    String awaitReason() {
        return awaitFrame("end", 1).path("reason").asString();
    }

    void awaitEnd() {
        await().until(() -> end != null);
    }

    Throwable awaitError() {
        await().until(() -> error != null);
        return error;
    }

    boolean isOver() {
        return end != null;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(demand);
    }

    @Override
    protected void hookOnNext(JsonNode frame) {
        frames.add(frame);
    }

    @Override
    protected void hookOnError(Throwable throwable) {
        error = throwable;
    }

    @Override
    protected void hookFinally(SignalType type) {
        end = type;
    }

    private static boolean is(JsonNode frame, String kind) {
        return frame.path("kind").asString().equals(kind);
    }
}
