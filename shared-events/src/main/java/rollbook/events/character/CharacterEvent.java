package rollbook.events.character;

import rollbook.events.CharacterId;

/// Everything that can have happened to a character sheet, one fact each.
public sealed interface CharacterEvent
        permits CharacterCreated,
                CharacterRenamed,
                CharacterDescribed,
                AbilityScoresAssigned,
                LevelReached,
                HitPointMaximumSet,
                ArmorClassSet,
                SpeedSet,
                ProficienciesSet,
                DamageTaken,
                Healed,
                TemporaryHitPointsGranted,
                ConditionApplied,
                ConditionLifted,
                ItemAdded,
                ItemRemoved,
                RollSaved,
                RollForgotten,
                CharacterArchived,
                CharacterRestored,
                CharacterReverted {
    CharacterId characterId();
}
