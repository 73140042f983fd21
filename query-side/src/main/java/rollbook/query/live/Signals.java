package rollbook.query.live;

import org.jspecify.annotations.Nullable;

import rollbook.events.UserId;
import rollbook.query.rsocket.Guest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Thins out the signals of one session: twenty a second of each sender and kind, always the
/// newest.
final class Signals {
    private static final Duration PERIOD = Duration.ofMillis(50);

    private record Source(UserId sender, Class<? extends Signal> kind) {}

    private static final class Slot {
        private long sentAt;
        private boolean used;
        private @Nullable Runnable waiting;
    }

    private final Map<Source, Slot> slots = new HashMap<>();

    /// Runs `relay` now, or in a moment when that is too early; a newer signal takes its place.
    synchronized void thin(Guest sender, Signal signal, Runnable relay) {
        var source = new Source(sender.user().id(), signal.getClass());
        var slot = slots.computeIfAbsent(source, _ -> new Slot());
        var left = slot.used ? slot.sentAt + PERIOD.toNanos() - System.nanoTime() : 0;
        if (left <= 0 && slot.waiting == null) {
            send(slot, relay);
            return;
        }
        if (slot.waiting == null) {
            sender.runIn(Duration.ofNanos(left).plusMillis(1), () -> flush(slot));
        }
        slot.waiting = relay;
    }

    private synchronized void flush(Slot slot) {
        var relay = slot.waiting;
        slot.waiting = null;
        if (relay != null) {
            send(slot, relay);
        }
    }

    private static void send(Slot slot, Runnable relay) {
        slot.used = true;
        slot.sentAt = System.nanoTime();
        relay.run();
    }
}
