package rollbook.events.character;

import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.UserId;

/// A roll was written on the sheet, in the place of one of that name.
public record RollSaved(
        CharacterId characterId,
        @Personal(of = "ownerId") String name,
        @Personal(of = "ownerId") String expression,
        UserId ownerId)
        implements CharacterEvent {}
