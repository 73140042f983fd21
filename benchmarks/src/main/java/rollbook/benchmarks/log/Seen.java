package rollbook.benchmarks.log;

import org.axonframework.eventhandling.EventHandler;

import rollbook.events.session.TokenMoved;

/// A projection that only says when an event reached it.
final class Seen {
    /// Told of each event, with the mark that tells it from all others, on the thread that handles
    /// it.
    interface Witness {
        void saw(String who, String mark);
    }

    private final String who;
    private final Witness witness;

    Seen(String who, Witness witness) {
        this.who = who;
        this.witness = witness;
    }

    @EventHandler
    void on(TokenMoved moved) {
        witness.saw(who, moved.revision());
    }
}
