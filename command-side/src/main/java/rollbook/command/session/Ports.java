package rollbook.command.session;

import rollbook.command.dice.FairDice;

import java.time.Instant;

/// What a decision needs of the world: everything that is not the same twice.
interface Ports {
    Instant now();

    FairDice dice();

    /// A fresh, random mark for tokens that change.
    String revision();
}
