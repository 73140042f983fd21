package rollbook.store.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A stream of rolls, and blinds that are the same in every run.
final class StoryOfSeals {
    static final String STREAM = "session-x";
    static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

    private StoryOfSeals() {}

    static List<StoredEvent> events(int count) {
        return IntStream.range(0, count).mapToObj(n -> event("event-" + n, n)).toList();
    }

    static StoredEvent event(String id, int number) {
        return new StoredEvent(
                id,
                "session.DiceRolled",
                "1",
                TEN.plusSeconds(number),
                Bytes.of(("{\"total\":" + number + "}").getBytes(UTF_8)),
                Bytes.of("{\"by\":\"tomas\"}".getBytes(UTF_8)));
    }

    static StoredEvent withAnotherPayload(StoredEvent event) {
        return copy(event, event.time(), event("x", 99).payload(), event.metadata());
    }

    static StoredEvent withAnotherAuthor(StoredEvent event) {
        var ines = Bytes.of("{\"by\":\"ines\"}".getBytes(UTF_8));
        return copy(event, event.time(), event.payload(), ines);
    }

    static StoredEvent later(StoredEvent event, long nanos) {
        return copy(event, event.time().plusNanos(nanos), event.payload(), event.metadata());
    }

    private static StoredEvent copy(StoredEvent old, Instant time, Bytes payload, Bytes metadata) {
        return new StoredEvent(old.eventId(), old.type(), old.revision(), time, payload, metadata);
    }

    /// Sealed as appending does it, one after the other.
    static List<SealedEvent> sealed(List<StoredEvent> events) {
        var sealed = new ArrayList<SealedEvent>();
        var chain = SealChain.start(STREAM);
        var blinds = new Random(1);
        for (var event : events) {
            var blind = new byte[32];
            blinds.nextBytes(blind);
            var next = sealed(chain, event, Bytes.of(blind));
            sealed.add(next);
            chain = chain.after(next);
        }
        return sealed;
    }

    /// The event that comes next.
    static SealedEvent sealed(SealChain before, StoredEvent event, Bytes blind) {
        var chain = before.after(event.commit(blind)).chain();
        return new SealedEvent(before.size(), event, new Seal(blind, chain));
    }
}
