package rollbook.events.character;

import rollbook.events.Personal;

/// An expression of dice that a sheet knows by a name.
public record SavedRoll(
        @Personal(of = "ownerId") String name, @Personal(of = "ownerId") String expression) {}
