package rollbook.command.character;

import org.jspecify.annotations.Nullable;

import rollbook.command.character.CharacterChange.AssignAbilityScores;
import rollbook.command.character.CharacterChange.Describe;
import rollbook.command.character.CharacterChange.ReachLevel;
import rollbook.command.character.CharacterChange.Rename;
import rollbook.command.character.CharacterChange.SetArmorClass;
import rollbook.command.character.CharacterChange.SetHitPointMaximum;
import rollbook.command.character.CharacterChange.SetProficiencies;
import rollbook.command.character.CharacterChange.SetSpeed;
import rollbook.edge.json.Patch;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.AbilityScoresAssigned;
import rollbook.events.character.ArmorClassSet;
import rollbook.events.character.CharacterDescribed;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.CharacterRenamed;
import rollbook.events.character.HitPointMaximumSet;
import rollbook.events.character.LevelReached;
import rollbook.events.character.ProficienciesSet;
import rollbook.events.character.Sheet;
import rollbook.events.character.SpeedSet;

/// The fact that each change of a sheet would become.
final class Changes {
    private Changes() {}

    static CharacterEvent event(
            CharacterId id, UserId ownerId, CharacterChange change, Sheet sheet) {
        return switch (change) {
            case Rename(var name) -> new CharacterRenamed(id, name, ownerId);
            case Describe words -> describe(id, ownerId, words, sheet);
            case AssignAbilityScores(var abilities) -> new AbilityScoresAssigned(id, abilities);
            case ReachLevel(var level) -> new LevelReached(id, level);
            case SetHitPointMaximum(var maximum) -> {
                var current = Math.min(maximum, sheet.hitPoints().current());
                yield new HitPointMaximumSet(id, maximum, current);
            }
            case SetArmorClass(var armorClass) -> new ArmorClassSet(id, armorClass);
            case SetSpeed(var speed) -> new SpeedSet(id, speed);
            case SetProficiencies(var proficiencies) ->
                    new ProficienciesSet(id, proficiencies, ownerId);
        };
    }

    private static CharacterEvent describe(
            CharacterId id, UserId ownerId, Describe words, Sheet sheet) {
        return new CharacterDescribed(
                id,
                word(words.ancestry(), sheet.ancestry()),
                word(words.characterClass(), sheet.characterClass()),
                word(words.notes(), sheet.notes()),
                word(words.portrait(), sheet.portrait()),
                ownerId);
    }

    private static @Nullable String word(Patch<String> wish, @Nullable String now) {
        return switch (wish) {
            case Patch.Keep<String>() -> now;
            case Patch.Clear<String>() -> null;
            case Patch.Set<String>(var word) -> word;
        };
    }
}
