package rollbook.events.character;

import rollbook.events.ItemId;
import rollbook.events.Personal;

/// Something that a character carries.
public record Item(ItemId itemId, @Personal(of = "ownerId") String name, int quantity) {}
