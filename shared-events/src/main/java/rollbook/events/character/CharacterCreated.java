package rollbook.events.character;

import rollbook.events.CharacterId;
import rollbook.events.Revision;
import rollbook.events.UserId;

/// A sheet was begun; whoever did so owns it.
@Revision(3)
public record CharacterCreated(CharacterId characterId, UserId ownerId, Sheet sheet)
        implements CharacterEvent {}
