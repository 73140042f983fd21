package rollbook.command.character;

import rollbook.command.character.CharacterState.Made;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.DamageTaken;
import rollbook.events.character.Healed;
import rollbook.events.character.TemporaryHitPointsGranted;

import java.util.List;

/// How hit points are lost and regained.
final class Health {
    private Health() {}

    /// Temporary hit points go first; what is left never falls below zero.
    static List<CharacterEvent> takeDamage(int amount, Made character) {
        SheetRules.checkAmount(amount);
        var points = character.sheet().hitPoints();
        var temporary = Math.min(amount, points.temporary());
        var current = Math.max(0, points.current() - (amount - temporary));
        return List.of(new DamageTaken(character.id(), amount, temporary, current));
    }

    static List<CharacterEvent> heal(int amount, Made character) {
        SheetRules.checkAmount(amount);
        var points = character.sheet().hitPoints();
        var current = Math.min(points.maximum(), points.current() + amount);
        var regained = current - points.current();
        return regained == 0 ? List.of() : List.of(new Healed(character.id(), regained, current));
    }

    /// They take the place of those that are left of earlier ones.
    static List<CharacterEvent> grantTemporary(int amount, Made character) {
        SheetRules.checkAmount(amount);
        return character.sheet().hitPoints().temporary() == amount
                ? List.of()
                : List.of(new TemporaryHitPointsGranted(character.id(), amount));
    }
}
