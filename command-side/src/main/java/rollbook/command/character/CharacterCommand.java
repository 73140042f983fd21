package rollbook.command.character;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import rollbook.events.CharacterId;
import rollbook.events.UserId;
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

    record ArchiveCharacter(CharacterId characterId, UserId actorId) implements CharacterCommand {}

    record RestoreCharacter(CharacterId characterId, UserId actorId) implements CharacterCommand {}
}
