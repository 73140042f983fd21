package rollbook.command.character;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import rollbook.events.CharacterId;
import rollbook.events.ItemId;
import rollbook.events.UserId;
import rollbook.events.character.Item;
import rollbook.events.character.SavedRoll;
import rollbook.events.character.Sheet;

import java.util.List;

/// Everything one can ask of a character sheet.
sealed interface CharacterCommand {
    @TargetAggregateIdentifier
    CharacterId characterId();

    /// Who asks.
    UserId actorId();

    record CreateCharacter(CharacterId characterId, UserId actorId, Sheet sheet)
            implements CharacterCommand {}

    /// Several changes at once, all or none.
    ///
    /// @param seenVersion the version that the changes were made on
    record ReviseCharacter(
            CharacterId characterId,
            UserId actorId,
            long seenVersion,
            List<CharacterChange> changes)
            implements CharacterCommand {
        public ReviseCharacter {
            changes = List.copyOf(changes);
        }
    }

    record TakeDamage(CharacterId characterId, UserId actorId, int amount)
            implements CharacterCommand {}

    record Heal(CharacterId characterId, UserId actorId, int amount) implements CharacterCommand {}

    record GrantTemporaryHitPoints(CharacterId characterId, UserId actorId, int amount)
            implements CharacterCommand {}

    record ApplyCondition(CharacterId characterId, UserId actorId, String condition)
            implements CharacterCommand {}

    record LiftCondition(CharacterId characterId, UserId actorId, String condition)
            implements CharacterCommand {}

    record AddItem(CharacterId characterId, UserId actorId, Item item)
            implements CharacterCommand {}

    record RemoveItem(CharacterId characterId, UserId actorId, ItemId itemId)
            implements CharacterCommand {}

    /// Under a name that is in use already it takes the other one's place.
    record SaveRoll(CharacterId characterId, UserId actorId, SavedRoll roll)
            implements CharacterCommand {}

    record ForgetRoll(CharacterId characterId, UserId actorId, String name)
            implements CharacterCommand {}

    record RevertCharacterTo(CharacterId characterId, UserId actorId, long version)
            implements CharacterCommand {}

    record ArchiveCharacter(CharacterId characterId, UserId actorId) implements CharacterCommand {}

    record RestoreCharacter(CharacterId characterId, UserId actorId) implements CharacterCommand {}
}
