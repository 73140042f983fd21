package rollbook.store.seal;

import static rollbook.store.seal.StoryOfSeals.STREAM;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/// Twelve sealed rolls, what a thief who can write to the log may do to them, and what was kept
/// elsewhere.
final class TamperedLog {
    static final int SIZE = 12;
    static final CheckpointSigner SIGNER =
            CheckpointSigner.of("key-1", CheckpointSigner.generate());

    private final List<SealedEvent> original = original();
    private final List<SealedEvent> events = original();
    private final List<SignedCheckpoint> checkpoints = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    private static List<SealedEvent> original() {
        return new ArrayList<>(StoryOfSeals.sealed(StoryOfSeals.events(SIZE)));
    }

    TamperedLog checkpoint(int size) {
        checkpoints.add(SIGNER.sign(claim(size)));
        return this;
    }

    TamperedLog checkpoint(SignedCheckpoint signed) {
        checkpoints.add(signed);
        return this;
    }

    Checkpoint claim(int size) {
        var chain = original.get(size - 1).seal().chain();
        return new Checkpoint(STREAM, size, chain, StoryOfSeals.TEN);
    }

    TamperedLog receipt(int place) {
        receipts.add(new Receipt(place, original.get(place).leaf(STREAM)));
        return this;
    }

    TamperedLog edit(int place, UnaryOperator<StoredEvent> edit) {
        var old = events.get(place);
        events.set(place, new SealedEvent(place, edit.apply(old.event()), old.seal()));
        return this;
    }

    TamperedLog remove(int place) {
        events.remove(place);
        return this;
    }

    TamperedLog insert(int place, SealedEvent event) {
        events.add(place, event);
        return this;
    }

    TamperedLog cut(int size) {
        events.subList(size, events.size()).clear();
        return this;
    }

    TamperedLog swap(int one, int other) {
        Collections.swap(events, one, other);
        return this;
    }

    TamperedLog move(int from, int to) {
        events.add(to, events.remove(from));
        return this;
    }

    TamperedLog number(int place, int number) {
        var old = events.get(place);
        events.set(place, new SealedEvent(number, old.event(), old.seal()));
        return this;
    }

    TamperedLog renumber() {
        events.replaceAll(e -> new SealedEvent(events.indexOf(e), e.event(), e.seal()));
        return this;
    }

    /// The events stand as they stand now, and so that their chain agrees with itself.
    TamperedLog reseal() {
        var chain = SealChain.start(STREAM);
        for (var place = 0; place < events.size(); place++) {
            var event = events.get(place);
            events.set(place, StoryOfSeals.sealed(chain, event.event(), event.seal().blind()));
            chain = chain.after(event);
        }
        return this;
    }

    /// The seals stay where they were, whatever happened to the events.
    TamperedLog leaveChainsInPlace() {
        for (var place = 0; place < events.size(); place++) {
            var event = events.get(place);
            var seal = new Seal(event.seal().blind(), original.get(place).seal().chain());
            events.set(place, new SealedEvent(place, event.event(), seal));
        }
        return this;
    }

    Report verify() {
        var evidence = new Evidence(checkpoints, receipts, List.of(SIGNER.key()));
        return Verification.verify(STREAM, events.iterator(), evidence);
    }
}
