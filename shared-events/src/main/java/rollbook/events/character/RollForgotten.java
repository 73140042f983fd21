package rollbook.events.character;

import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.UserId;

/// A saved roll was struck from the sheet.
public record RollForgotten(
        CharacterId characterId, @Personal(of = "ownerId") String name, UserId ownerId)
        implements CharacterEvent {}
