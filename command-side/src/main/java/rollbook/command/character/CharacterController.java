package rollbook.command.character;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.RevertCharacterTo;
import rollbook.command.character.CharacterCommand.ReviseCharacter;
import rollbook.edge.CurrentUser;
import rollbook.edge.IfMatch;
import rollbook.edge.json.Patch;
import rollbook.events.CharacterId;
import rollbook.events.character.Abilities;
import rollbook.events.character.HitPoints;
import rollbook.events.character.Sheet;
import rollbook.store.UuidV7;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@RestController
@RequestMapping("/api/characters")
class CharacterController {
    private static final int DEFAULT_LEVEL = 1;
    private static final int DEFAULT_ARMOR_CLASS = 10;
    private static final int DEFAULT_SPEED = 30;

    private final Commands commands;

    CharacterController(Commands commands) {
        this.commands = commands;
    }

    record Maximum(int maximum) {}

    record Beginning(
            String name,
            @Nullable String ancestry,
            @Nullable String characterClass,
            @Nullable Integer level,
            Abilities abilities,
            Maximum hitPoints,
            @Nullable Integer armorClass,
            @Nullable Integer speed,
            @Nullable List<String> proficiencies,
            @Nullable String notes,
            @Nullable String portrait) {

        Sheet sheet() {
            return new Sheet(
                    name,
                    ancestry,
                    characterClass,
                    Objects.requireNonNullElse(level, DEFAULT_LEVEL),
                    abilities,
                    new HitPoints(hitPoints.maximum, hitPoints.maximum, 0),
                    Objects.requireNonNullElse(armorClass, DEFAULT_ARMOR_CLASS),
                    Objects.requireNonNullElse(speed, DEFAULT_SPEED),
                    Objects.requireNonNullElse(proficiencies, List.of()),
                    notes,
                    portrait,
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    record Revision(
            @Nullable String name,
            Patch<String> ancestry,
            Patch<String> characterClass,
            @Nullable Integer level,
            @Nullable Abilities abilities,
            @Nullable Maximum hitPoints,
            @Nullable Integer armorClass,
            @Nullable Integer speed,
            @Nullable List<String> proficiencies,
            Patch<String> notes,
            Patch<String> portrait) {

        List<CharacterChange> changes() {
            var changes = new ArrayList<CharacterChange>();
            if (name != null) {
                changes.add(new CharacterChange.Rename(name));
            }
            changes.add(new CharacterChange.Describe(ancestry, characterClass, notes, portrait));
            if (abilities != null) {
                changes.add(new CharacterChange.AssignAbilityScores(abilities));
            }
            addNumbers(changes);
            if (proficiencies != null) {
                changes.add(new CharacterChange.SetProficiencies(proficiencies));
            }
            return changes;
        }

        private void addNumbers(List<CharacterChange> changes) {
            if (level != null) {
                changes.add(new CharacterChange.ReachLevel(level));
            }
            if (hitPoints != null) {
                changes.add(new CharacterChange.SetHitPointMaximum(hitPoints.maximum));
            }
            if (armorClass != null) {
                changes.add(new CharacterChange.SetArmorClass(armorClass));
            }
            if (speed != null) {
                changes.add(new CharacterChange.SetSpeed(speed));
            }
        }
    }

    record Version(long version) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Created> create(@RequestBody Beginning body, CurrentUser caller) {
        var id = new CharacterId(UuidV7.next());
        return commands.answer(
                new CreateCharacter(id, caller.id(), body.sheet()),
                caller,
                accepted -> Created.answer(id, accepted));
    }

    @PatchMapping("/{characterId}")
    ResponseEntity<Versioned> revise(
            @PathVariable CharacterId characterId,
            @RequestBody Revision body,
            IfMatch seen,
            CurrentUser caller) {
        return commands.answer(
                new ReviseCharacter(characterId, caller.id(), seen.version(), body.changes()),
                caller,
                Versioned::answer);
    }

    @DeleteMapping("/{characterId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> archive(@PathVariable CharacterId characterId, CurrentUser caller) {
        return commands.answer(
                new ArchiveCharacter(characterId, caller.id()), caller, Accepted::noContent);
    }

    @PostMapping("/{characterId}/restore")
    ResponseEntity<Versioned> restore(@PathVariable CharacterId characterId, CurrentUser caller) {
        return commands.answer(
                new RestoreCharacter(characterId, caller.id()), caller, Versioned::answer);
    }

    @PostMapping("/{characterId}/revert")
    ResponseEntity<Versioned> revert(
            @PathVariable CharacterId characterId, @RequestBody Version body, CurrentUser caller) {
        return commands.answer(
                new RevertCharacterTo(characterId, caller.id(), body.version),
                caller,
                Versioned::answer);
    }
}
