package rollbook.query;

import rollbook.events.CharacterId;
import rollbook.events.ItemId;
import rollbook.events.UserId;
import rollbook.events.character.Abilities;
import rollbook.events.character.AbilityScoresAssigned;
import rollbook.events.character.ArmorClassSet;
import rollbook.events.character.CharacterArchived;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterDescribed;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.CharacterRenamed;
import rollbook.events.character.CharacterRestored;
import rollbook.events.character.CharacterReverted;
import rollbook.events.character.ConditionApplied;
import rollbook.events.character.ConditionLifted;
import rollbook.events.character.DamageTaken;
import rollbook.events.character.Healed;
import rollbook.events.character.HitPointMaximumSet;
import rollbook.events.character.HitPoints;
import rollbook.events.character.ItemAdded;
import rollbook.events.character.ItemRemoved;
import rollbook.events.character.LevelReached;
import rollbook.events.character.ProficienciesSet;
import rollbook.events.character.RollForgotten;
import rollbook.events.character.RollSaved;
import rollbook.events.character.Sheet;
import rollbook.events.character.SpeedSet;
import rollbook.events.character.TemporaryHitPointsGranted;
import rollbook.store.UuidV7;

import java.util.List;

/// A character of `owner`, and what can have happened to the sheet.
public final class Hero {
    private final CharacterId id = new CharacterId(UuidV7.next());
    private final ItemId rope = new ItemId(UuidV7.next());
    private final UserId owner;

    public Hero(UserId owner) {
        this.owner = owner;
    }

    public CharacterCreated created() {
        var abilities = new Abilities(8, 16, 12, 13, 10, 14);
        var hitPoints = new HitPoints(10, 10, 0);
        var sheet =
                new Sheet(
                        "Wren", null, null, 1, abilities, hitPoints, 12, 30, List.of(), null, null,
                        null, null, null);
        return new CharacterCreated(id, owner, sheet);
    }

    /// Whatever can be written on a sheet, written anew.
    public CharacterEvent[] rewritten() {
        return new CharacterEvent[] {
            new CharacterRenamed(id, "Wren the Quick", owner),
            new CharacterDescribed(
                    id, "Halfling", "Rogue", "Owes Mira.", "https://example.org/wren", owner),
            new AbilityScoresAssigned(id, new Abilities(8, 18, 12, 13, 10, 14)),
            new LevelReached(id, 2),
            new HitPointMaximumSet(id, 17, 10),
            new ArmorClassSet(id, 15),
            new SpeedSet(id, 25),
            new ProficienciesSet(id, List.of("Stealth", "Thieves' tools"), owner),
            new ConditionApplied(id, "prone", owner),
            new ConditionApplied(id, "blinded", owner),
            new ConditionLifted(id, "prone", owner),
            new ItemAdded(id, rope, "Rope", 2, owner),
            new RollSaved(id, "Dagger", "1d20+@dex.mod", owner)
        };
    }

    /// A fight, and what came of it.
    public CharacterEvent[] fought() {
        return new CharacterEvent[] {
            new TemporaryHitPointsGranted(id, 5),
            new DamageTaken(id, 9, 5, 6),
            new Healed(id, 3, 9),
            new TemporaryHitPointsGranted(id, 4)
        };
    }

    public CharacterId id() {
        return id;
    }

    /// What was written is struck again.
    public CharacterEvent[] stripped() {
        return new CharacterEvent[] {
            new ConditionLifted(id, "blinded", owner),
            new ItemRemoved(id, rope, "Rope", 2, owner),
            new RollForgotten(id, "Dagger", owner)
        };
    }

    public CharacterRenamed renamed(String name) {
        return new CharacterRenamed(id, name, owner);
    }

    public LevelReached level(int level) {
        return new LevelReached(id, level);
    }

    /// The sheet says again what it said at first.
    public CharacterReverted reverted() {
        return new CharacterReverted(id, owner, 1, created().sheet());
    }

    public CharacterArchived archived() {
        return new CharacterArchived(id);
    }

    public CharacterRestored restored() {
        return new CharacterRestored(id);
    }
}
