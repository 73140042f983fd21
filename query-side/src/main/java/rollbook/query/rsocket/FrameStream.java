package rollbook.query.rsocket;

import io.rsocket.Payload;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

import java.util.concurrent.atomic.AtomicBoolean;

/// A stream of frames to one guest. It is pulled: a frame is made when it can be sent, and at no
/// other time, so that a stream that nobody reads holds nothing. All of it happens on the event
/// loop of the guest's line.
public abstract class FrameStream extends Flux<Payload> implements Subscription {
    private final Guest guest;
    private final AtomicBoolean woken = new AtomicBoolean();
    private @Nullable CoreSubscriber<? super Payload> reader;
    private @Nullable Payload last;
    private long demand;
    private boolean ending;
    private boolean over;
    private boolean pulling;

    protected FrameStream(Guest guest) {
        this.guest = guest;
    }

    /// Called once, when somebody reads; must not block.
    protected abstract void begin();

    /// The next frame, or null when there is none yet; `wake` then, when there is.
    protected abstract @Nullable Payload nextFrame();

    /// The frame that says why the stream ends.
    protected abstract Payload ending(String reason);

    /// Whether everything has been sent, so that the stream can end as a whole.
    protected boolean isExhausted() {
        return false;
    }

    /// Called when nobody asks for more: lets go of what can be fetched again.
    protected void rest() {}

    /// Called once, when the stream is over for whatever reason.
    protected void closed() {}

    protected final Guest guest() {
        return guest;
    }

    protected final boolean isOver() {
        return over;
    }

    /// Whether no other frame than the last one may come.
    protected final boolean isEnding() {
        return over || ending;
    }

    /// Whether a frame could be sent right now, were there one.
    protected final boolean isHungry() {
        return !isEnding() && demand > 0 && guest.hasRoom();
    }

    @Override
    public final void subscribe(CoreSubscriber<? super Payload> actual) {
        reader = actual;
        guest.opened(this);
        actual.onSubscribe(this);
        begin();
    }

    @Override
    public final void request(long n) {
        guest.run(
                () -> {
                    demand = Operators.addCap(demand, Math.max(0, n));
                    pull();
                });
    }

    @Override
    public final void cancel() {
        guest.run(this::finish);
    }

    /// There may be a next frame now. From any thread.
    public final void wake() {
        if (woken.compareAndSet(false, true)) {
            guest.post(
                    () -> {
                        woken.set(false);
                        pull();
                    });
        }
    }

    /// Ends the stream: with a last frame when there is demand for one. On the event loop.
    public final void end(String reason) {
        if (!over && demand > 0) {
            send(last == null ? ending(reason) : last);
        }
        complete();
    }

    /// Ends the stream with a last frame, once there is demand for it. On the event loop.
    protected final void endWhenRead(String reason) {
        if (!isEnding()) {
            ending = true;
            last = ending(reason);
            pull();
        }
    }

    /// Ends the stream as a whole that is complete. On the event loop.
    protected final void complete() {
        if (finish() && reader != null) {
            reader.onComplete();
        }
    }

    protected final void fail(Throwable error) {
        if (finish() && reader != null) {
            reader.onError(error);
        }
    }

    /// Sends a frame that nobody has to get. On the event loop.
    protected final void offer(Payload frame) {
        if (isHungry()) {
            send(frame);
        }
    }

    private void pull() {
        if (pulling) {
            return;
        }
        pulling = true;
        try {
            pullWhileHungry();
        } finally {
            pulling = false;
        }
    }

    private void pullWhileHungry() {
        while (isHungry()) {
            var frame = nextFrame();
            if (frame == null) {
                break;
            }
            send(frame);
        }
        if (last != null && demand > 0) {
            send(last);
            complete();
        }
        if (isExhausted()) {
            complete();
        }
        if (demand == 0) {
            rest();
        }
    }

    private void send(Payload frame) {
        if (demand != Long.MAX_VALUE) {
            demand--;
        }
        if (reader != null) {
            reader.onNext(frame);
        }
    }

    private boolean finish() {
        if (over) {
            return false;
        }
        over = true;
        last = null;
        guest.closed(this);
        closed();
        return true;
    }
}
