package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.character.CharacterRejection.ALREADY_CREATED;
import static rollbook.command.character.CharacterRejection.ARCHIVED;
import static rollbook.command.character.CharacterRejection.INVALID;
import static rollbook.command.character.CharacterRejection.STALE;

import org.junit.jupiter.api.Test;

import rollbook.command.character.CharacterChange.AssignAbilityScores;
import rollbook.command.character.CharacterChange.Describe;
import rollbook.command.character.CharacterChange.ReachLevel;
import rollbook.command.character.CharacterChange.Rename;
import rollbook.command.character.CharacterChange.SetHitPointMaximum;
import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.command.character.CharacterCommand.GrantTemporaryHitPoints;
import rollbook.command.character.CharacterCommand.Heal;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.TakeDamage;
import rollbook.edge.json.Patch;
import rollbook.edge.sheet.WireCharacter;
import rollbook.events.character.Abilities;
import rollbook.events.character.AbilityScoresAssigned;
import rollbook.events.character.CharacterArchived;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterDescribed;
import rollbook.events.character.CharacterRenamed;
import rollbook.events.character.CharacterRestored;
import rollbook.events.character.DamageTaken;
import rollbook.events.character.Healed;
import rollbook.events.character.HitPointMaximumSet;
import rollbook.events.character.HitPoints;
import rollbook.events.character.LevelReached;
import rollbook.events.character.TemporaryHitPointsGranted;

class CharacterLifeTest extends CharacterSpec {

    @Test
    void create_character_begins_a_sheet_that_belongs_to_whoever_asked() {
        assertThat(given(new CreateCharacter(borin, tomas, sheet(28))))
                .containsExactly(new CharacterCreated(borin, tomas, sheet(28)));
        thenRefused(new CreateCharacter(borin, tomas, sheet(28)), ALREADY_CREATED);
    }

    @Test
    void each_thing_that_changes_is_a_fact_of_its_own() {
        givenBorin();
        var clever = new Abilities(16, 10, 14, 18, 12, 9);
        var words = new Describe(keep(), set("Bard"), set("Sings."), keep());
        assertThat(
                        when(
                                revise(
                                        1,
                                        new Rename("Borin the Old"),
                                        words,
                                        new AssignAbilityScores(clever),
                                        new ReachLevel(4))))
                .containsExactly(
                        new CharacterRenamed(borin, "Borin the Old", tomas),
                        new CharacterDescribed(borin, "Dwarf", "Bard", "Sings.", null, tomas),
                        new AbilityScoresAssigned(borin, clever),
                        new LevelReached(borin, 4));
    }

    @Test
    void a_change_made_on_an_older_version_is_refused_and_shown_the_sheet_as_it_is() {
        givenBorin();
        given(revise(1, new ReachLevel(4)));
        var stale = refusal(revise(1, new ReachLevel(5)));
        assertThat(stale.reason()).isEqualTo(STALE);
        assertThat(stale.extras().get("current"))
                .isEqualTo(WireCharacter.of(borin, tomas, now(), false, 2));
    }

    @Test
    void what_is_so_already_is_not_written_again() {
        givenBorin();
        given(new GrantTemporaryHitPoints(borin, tomas, 4));
        assertThat(when(revise(2, new Rename("Borin")))).isEmpty();
        assertThat(when(new Heal(borin, tomas, 5))).isEmpty();
        assertThat(when(new GrantTemporaryHitPoints(borin, tomas, 4))).isEmpty();
        assertThat(when(new RestoreCharacter(borin, tomas))).isEmpty();
    }

    @Test
    void damage_takes_temporary_hit_points_first() {
        givenBorin();
        assertThat(given(new GrantTemporaryHitPoints(borin, tomas, 2)))
                .containsExactly(new TemporaryHitPointsGranted(borin, 2));
        assertThat(given(new TakeDamage(borin, tomas, 5)))
                .containsExactly(new DamageTaken(borin, 5, 2, 25));
        assertThat(now().hitPoints().temporary()).isZero();
    }

    @Test
    void heal_gives_back_hit_points_and_never_temporary_ones() {
        givenBorin();
        given(new GrantTemporaryHitPoints(borin, tomas, 2));
        given(new TakeDamage(borin, tomas, 12));
        assertThat(given(new Heal(borin, tomas, 4))).containsExactly(new Healed(borin, 4, 22));
        assertThat(now().hitPoints()).isEqualTo(new HitPoints(28, 22, 0));
    }

    @Test
    void grant_temporary_hit_points_replaces_those_that_are_left() {
        givenBorin();
        given(new GrantTemporaryHitPoints(borin, tomas, 7));
        assertThat(given(new GrantTemporaryHitPoints(borin, tomas, 3)))
                .containsExactly(new TemporaryHitPointsGranted(borin, 3));
        assertThat(now().hitPoints()).isEqualTo(new HitPoints(28, 28, 3));
    }

    @Test
    void hit_points_stay_between_none_and_the_maximum() {
        givenBorin();
        assertThat(given(new TakeDamage(borin, tomas, 100)))
                .containsExactly(new DamageTaken(borin, 100, 0, 0));
        assertThat(given(new Heal(borin, tomas, 100))).containsExactly(new Healed(borin, 28, 28));
        assertThat(when(revise(3, new SetHitPointMaximum(20))))
                .containsExactly(new HitPointMaximumSet(borin, 20, 20));
    }

    @Test
    void archive_character_puts_it_away_and_restore_character_brings_it_back() {
        givenBorin();
        assertThat(given(new ArchiveCharacter(borin, tomas)))
                .containsExactly(new CharacterArchived(borin));
        thenRefused(new TakeDamage(borin, tomas, 1), ARCHIVED);
        assertThat(given(new RestoreCharacter(borin, tomas)))
                .containsExactly(new CharacterRestored(borin));
        assertThat(when(new TakeDamage(borin, tomas, 1))).hasSize(1);
    }

    @Test
    void a_sheet_out_of_range_is_refused() {
        thenRefused(new CreateCharacter(borin, tomas, sheet(0)), INVALID);
        givenBorin();
        thenRefused(revise(1, new ReachLevel(21)), INVALID);
        thenRefused(new Heal(borin, tomas, -1), INVALID);
        thenRefused(new TakeDamage(borin, tomas, 0), INVALID);
        thenRefused(new GrantTemporaryHitPoints(borin, tomas, 10_000), INVALID);
    }

    private static Patch<String> keep() {
        return new Patch.Keep<>();
    }

    private static Patch<String> set(String word) {
        return new Patch.Set<>(word);
    }
}
