package rollbook.command.character;

import rollbook.edge.json.Patch;
import rollbook.events.character.Abilities;

import java.util.List;

/// One change of a sheet; each is a fact of its own in the log.
sealed interface CharacterChange {
    record Rename(String name) implements CharacterChange {}

    /// The words to change; those to keep say so.
    record Describe(
            Patch<String> ancestry,
            Patch<String> characterClass,
            Patch<String> notes,
            Patch<String> portrait)
            implements CharacterChange {}

    record AssignAbilityScores(Abilities abilities) implements CharacterChange {}

    record ReachLevel(int level) implements CharacterChange {}

    record SetHitPointMaximum(int maximum) implements CharacterChange {}

    record SetArmorClass(int armorClass) implements CharacterChange {}

    record SetSpeed(int speed) implements CharacterChange {}

    record SetProficiencies(List<String> proficiencies) implements CharacterChange {}
}
