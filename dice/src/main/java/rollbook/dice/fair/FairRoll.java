package rollbook.dice.fair;

import rollbook.dice.Rolled;

/// A roll with the proof that nobody chose it.
public record FairRoll(Rolled rolled, Proof proof) {}
