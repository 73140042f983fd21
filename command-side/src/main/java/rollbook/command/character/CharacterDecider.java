package rollbook.command.character;

import static rollbook.command.character.CharacterRejection.ALREADY_CREATED;
import static rollbook.command.character.CharacterRejection.ARCHIVED;
import static rollbook.command.character.CharacterRejection.NOT_FOUND;
import static rollbook.command.character.CharacterRejection.STALE;

import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.command.character.CharacterCommand.GrantTemporaryHitPoints;
import rollbook.command.character.CharacterCommand.Heal;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.ReviseCharacter;
import rollbook.command.character.CharacterCommand.TakeDamage;
import rollbook.command.character.CharacterState.Made;
import rollbook.command.character.CharacterState.Unmade;
import rollbook.edge.CommandRejected;
import rollbook.events.character.CharacterArchived;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.CharacterRestored;
import rollbook.events.character.DamageTaken;
import rollbook.events.character.Healed;
import rollbook.events.character.TemporaryHitPointsGranted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The rules of a character sheet. What is so already is not written again.
final class CharacterDecider {
    private CharacterDecider() {}

    static List<CharacterEvent> decide(CharacterCommand command, CharacterState state) {
        return switch (command) {
            case CreateCharacter(var id, var owner, var sheet) -> {
                if (state instanceof Made) {
                    throw new CommandRejected(ALREADY_CREATED, "This character exists already.");
                }
                SheetRules.check(sheet);
                yield List.of(new CharacterCreated(id, owner, sheet));
            }
            case ReviseCharacter revise -> revise(revise, inUse(command, state));
            case TakeDamage(_, _, var amount) -> takeDamage(amount, inUse(command, state));
            case Heal(_, _, var amount) -> heal(amount, inUse(command, state));
            case GrantTemporaryHitPoints(var id, _, var amount) -> {
                var made = inUse(command, state);
                SheetRules.checkAmount(amount);
                yield made.sheet().hitPoints().temporary() == amount
                        ? List.of()
                        : List.of(new TemporaryHitPointsGranted(id, amount));
            }
            case ArchiveCharacter(var id, _) ->
                    own(command, state).archived() ? List.of() : List.of(new CharacterArchived(id));
            case RestoreCharacter(var id, _) ->
                    own(command, state).archived() ? List.of(new CharacterRestored(id)) : List.of();
        };
    }

    private static List<CharacterEvent> revise(ReviseCharacter command, Made character) {
        if (command.seenVersion() != character.version()) {
            throw new CommandRejected(
                    STALE,
                    "The character has changed since.",
                    Map.of("current", WireCharacter.of(character)));
        }
        var events = new ArrayList<CharacterEvent>();
        var sheet = character.sheet();
        for (var change : command.changes()) {
            var event = Changes.event(character.id(), character.ownerId(), change, sheet);
            if (!sheet.after(event).equals(sheet)) {
                events.add(event);
                sheet = sheet.after(event);
            }
        }
        SheetRules.check(sheet);
        return events;
    }

    /// Temporary hit points go first; what is left never falls below zero.
    private static List<CharacterEvent> takeDamage(int amount, Made character) {
        SheetRules.checkAmount(amount);
        var points = character.sheet().hitPoints();
        var temporary = Math.min(amount, points.temporary());
        var current = Math.max(0, points.current() - (amount - temporary));
        return List.of(new DamageTaken(character.id(), amount, temporary, current));
    }

    private static List<CharacterEvent> heal(int amount, Made character) {
        SheetRules.checkAmount(amount);
        var points = character.sheet().hitPoints();
        var current = Math.min(points.maximum(), points.current() + amount);
        var regained = current - points.current();
        return regained == 0 ? List.of() : List.of(new Healed(character.id(), regained, current));
    }

    private static Made inUse(CharacterCommand command, CharacterState state) {
        var character = own(command, state);
        if (character.archived()) {
            throw new CommandRejected(ARCHIVED, "The character is archived; restore it first.");
        }
        return character;
    }

    private static Made own(CharacterCommand command, CharacterState state) {
        return switch (state) {
            case Made made when made.ownerId().equals(command.actorId()) -> made;
            case Made _, Unmade _ ->
                    throw new CommandRejected(NOT_FOUND, "There is no such character.");
        };
    }
}
