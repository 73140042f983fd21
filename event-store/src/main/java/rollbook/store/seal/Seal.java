package rollbook.store.seal;

/// What is stored beside an event to seal it: 32 random bytes, and the chain up to and with the
/// event. All else is computed from these and the event.
public record Seal(Bytes blind, Bytes chain) {
    public Seal {
        blind.ofHashLength("blind");
        chain.ofHashLength("chain");
    }
}
