package rollbook.events.character;

import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.UserId;

/// The character is in that condition no more.
public record ConditionLifted(
        CharacterId characterId, @Personal(of = "ownerId") String condition, UserId ownerId)
        implements CharacterEvent {}
