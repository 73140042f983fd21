package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.character.CharacterRejection.INVALID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.command.character.CharacterChange.AssignAbilityScores;
import rollbook.command.character.CharacterChange.Describe;
import rollbook.command.character.CharacterChange.ReachLevel;
import rollbook.command.character.CharacterChange.Rename;
import rollbook.command.character.CharacterChange.SetArmorClass;
import rollbook.command.character.CharacterChange.SetProficiencies;
import rollbook.command.character.CharacterChange.SetSpeed;
import rollbook.edge.json.Patch;
import rollbook.events.character.Abilities;
import rollbook.events.character.AbilityScoresAssigned;
import rollbook.events.character.ArmorClassSet;
import rollbook.events.character.CharacterDescribed;
import rollbook.events.character.CharacterRenamed;
import rollbook.events.character.LevelReached;
import rollbook.events.character.ProficienciesSet;
import rollbook.events.character.SpeedSet;

import java.util.List;

/// What a revision may hold, a test for each kind of change.
class RevisingTest extends CharacterSpec {

    @Test
    void rename_character_gives_it_another_name() {
        givenBorin();
        assertThat(given(revise(1, new Rename("Borin the Old"))))
                .containsExactly(new CharacterRenamed(borin, "Borin the Old", tomas));
        assertThat(now().name()).isEqualTo("Borin the Old");
    }

    @Test
    void describe_character_changes_the_words_it_names_and_keeps_the_others() {
        givenBorin();
        var singer =
                new Describe(
                        new Patch.Keep<>(),
                        new Patch.Set<>("Bard"),
                        new Patch.Set<>("Sings."),
                        new Patch.Keep<>());
        assertThat(given(revise(1, singer)))
                .containsExactly(
                        new CharacterDescribed(borin, "Dwarf", "Bard", "Sings.", null, tomas));
        assertThat(now().ancestry()).isEqualTo("Dwarf");
        assertThat(now().characterClass()).isEqualTo("Bard");
    }

    @Test
    void assign_ability_scores_sets_all_six() {
        givenBorin();
        var clever = new Abilities(1, 10, 14, 30, 12, 9);
        assertThat(given(revise(1, new AssignAbilityScores(clever))))
                .containsExactly(new AbilityScoresAssigned(borin, clever));
        assertThat(now().abilities()).isEqualTo(clever);
    }

    @ParameterizedTest
    @CsvSource({"1, -5", "9, -1", "10, 0", "11, 0", "12, 1", "30, 10"})
    void a_modifier_is_the_floor_of_half_the_score_less_ten(int score, int modifier) {
        var abilities = new Abilities(score, 10, 10, 10, 10, score);
        assertThat(abilities.modifiers()).isEqualTo(new Abilities(modifier, 0, 0, 0, 0, modifier));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31})
    void an_ability_score_is_one_to_thirty(int score) {
        givenBorin();
        var scores = new Abilities(16, 10, score, 8, 12, 9);
        thenRefused(revise(1, new AssignAbilityScores(scores)), INVALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void reach_level_takes_it_to_a_level_from_one_to_twenty(int level) {
        givenBorin();
        assertThat(given(revise(1, new ReachLevel(level))))
                .containsExactly(new LevelReached(borin, level));
        assertThat(now().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21})
    void there_is_no_level_below_one_or_above_twenty(int level) {
        givenBorin();
        thenRefused(revise(1, new ReachLevel(level)), INVALID);
    }

    @Test
    void armor_class_speed_and_proficiencies_are_set_each_by_itself() {
        givenBorin();
        var stealthy = List.of("Stealth");
        assertThat(
                        given(
                                revise(
                                        1,
                                        new SetArmorClass(18),
                                        new SetSpeed(30),
                                        new SetProficiencies(stealthy))))
                .containsExactly(
                        new ArmorClassSet(borin, 18),
                        new SpeedSet(borin, 30),
                        new ProficienciesSet(borin, stealthy, tomas));
    }
}
