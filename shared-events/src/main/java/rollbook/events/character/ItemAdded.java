package rollbook.events.character;

import rollbook.events.CharacterId;
import rollbook.events.ItemId;
import rollbook.events.Personal;
import rollbook.events.UserId;

/// The character carries something more.
public record ItemAdded(
        CharacterId characterId,
        ItemId itemId,
        @Personal(of = "ownerId") String name,
        int quantity,
        UserId ownerId)
        implements CharacterEvent {}
