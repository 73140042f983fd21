package rollbook.events.character;

import rollbook.events.ItemId;
import rollbook.events.Personal;

/// Something that a character carries.
///
/// @param quantity 1 to 9 999
public record Item(ItemId itemId, @Personal(of = "ownerId") String name, int quantity) {}
