package rollbook.events.character;

import org.jspecify.annotations.Nullable;

import rollbook.events.Personal;

import java.util.List;

/// What stands on a character sheet.
///
/// @param level 1 to 20
/// @param speed feet a turn
/// @param portrait where a picture is
public record Sheet(
        @Personal(of = "ownerId") String name,
        @Personal(of = "ownerId") @Nullable String ancestry,
        @Personal(of = "ownerId") @Nullable String characterClass,
        int level,
        Abilities abilities,
        HitPoints hitPoints,
        int armorClass,
        int speed,
        @Personal(of = "ownerId") List<String> proficiencies,
        @Personal(of = "ownerId") @Nullable String notes,
        @Personal(of = "ownerId") @Nullable String portrait) {
    public Sheet {
        proficiencies = List.copyOf(proficiencies);
    }

    /// The sheet after `event`; unchanged by what is no change of a sheet.
    public Sheet after(CharacterEvent event) {
        return switch (event) {
            case CharacterCreated created -> created.sheet();
            case CharacterRenamed renamed -> named(renamed.name());
            case CharacterDescribed described -> described(described);
            case AbilityScoresAssigned assigned -> with(assigned.abilities());
            case LevelReached reached -> atLevel(reached.level());
            case HitPointMaximumSet(_, var maximum, var current) ->
                    with(new HitPoints(maximum, current, hitPoints.temporary()));
            case ArmorClassSet set -> protectedBy(set.armorClass());
            case SpeedSet set -> atSpeed(set.speed());
            case ProficienciesSet set -> proficientIn(set.proficiencies());
            case DamageTaken(_, _, var temporary, var current) ->
                    with(
                            new HitPoints(
                                    hitPoints.maximum(),
                                    current,
                                    hitPoints.temporary() - temporary));
            case Healed healed ->
                    with(
                            new HitPoints(
                                    hitPoints.maximum(), healed.current(), hitPoints.temporary()));
            case TemporaryHitPointsGranted granted ->
                    with(new HitPoints(hitPoints.maximum(), hitPoints.current(), granted.amount()));
            case CharacterArchived _, CharacterRestored _ -> this;
        };
    }

    private Sheet named(String next) {
        return new Sheet(
                next,
                ancestry,
                characterClass,
                level,
                abilities,
                hitPoints,
                armorClass,
                speed,
                proficiencies,
                notes,
                portrait);
    }

    private Sheet with(Abilities next) {
        return new Sheet(
                name,
                ancestry,
                characterClass,
                level,
                next,
                hitPoints,
                armorClass,
                speed,
                proficiencies,
                notes,
                portrait);
    }

    private Sheet atLevel(int next) {
        return new Sheet(
                name,
                ancestry,
                characterClass,
                next,
                abilities,
                hitPoints,
                armorClass,
                speed,
                proficiencies,
                notes,
                portrait);
    }

    private Sheet with(HitPoints next) {
        return new Sheet(
                name,
                ancestry,
                characterClass,
                level,
                abilities,
                next,
                armorClass,
                speed,
                proficiencies,
                notes,
                portrait);
    }

    private Sheet protectedBy(int next) {
        return new Sheet(
                name,
                ancestry,
                characterClass,
                level,
                abilities,
                hitPoints,
                next,
                speed,
                proficiencies,
                notes,
                portrait);
    }

    private Sheet atSpeed(int next) {
        return new Sheet(
                name,
                ancestry,
                characterClass,
                level,
                abilities,
                hitPoints,
                armorClass,
                next,
                proficiencies,
                notes,
                portrait);
    }

    private Sheet proficientIn(List<String> next) {
        return new Sheet(
                name,
                ancestry,
                characterClass,
                level,
                abilities,
                hitPoints,
                armorClass,
                speed,
                next,
                notes,
                portrait);
    }

    private Sheet described(CharacterDescribed words) {
        return new Sheet(
                name,
                words.ancestry(),
                words.characterClass(),
                level,
                abilities,
                hitPoints,
                armorClass,
                speed,
                proficiencies,
                words.notes(),
                words.portrait());
    }
}
