package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static rollbook.command.character.CharacterRejection.ARCHIVED;
import static rollbook.command.character.CharacterRejection.INVALID;
import static rollbook.command.character.CharacterRejection.NOT_FOUND;
import static rollbook.command.character.CharacterRejection.STALE;

import org.junit.jupiter.api.Test;

import rollbook.command.character.CharacterChange.ReachLevel;
import rollbook.command.character.CharacterChange.Rename;
import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.command.character.CharacterCommand.GrantTemporaryHitPoints;
import rollbook.command.character.CharacterCommand.Heal;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.ReviseCharacter;
import rollbook.command.character.CharacterCommand.TakeDamage;
import rollbook.command.character.CharacterState.Unmade;
import rollbook.edge.CommandRejected;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.Abilities;
import rollbook.events.character.CharacterArchived;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.CharacterRenamed;
import rollbook.events.character.CharacterRestored;
import rollbook.events.character.DamageTaken;
import rollbook.events.character.Healed;
import rollbook.events.character.HitPoints;
import rollbook.events.character.LevelReached;
import rollbook.events.character.Sheet;

import java.util.List;
import java.util.UUID;

class CharacterLifeTest {
    private final CharacterId borin = new CharacterId(UUID.randomUUID());
    private final UserId tomas = new UserId(UUID.randomUUID());
    private final UserId ines = new UserId(UUID.randomUUID());
    private CharacterState state = new Unmade();

    @Test
    void a_change_made_on_the_latest_version_is_one_fact_for_each_thing_changed() {
        given(new CreateCharacter(borin, tomas, sheet(28)));
        var facts = when(revise(1, new Rename("Borin the Old"), new ReachLevel(4)));
        assertThat(facts)
                .containsExactly(
                        new CharacterRenamed(borin, "Borin the Old", tomas),
                        new LevelReached(borin, 4));
    }

    @Test
    void a_change_made_on_an_older_version_is_refused() {
        given(new CreateCharacter(borin, tomas, sheet(28)));
        given(revise(1, new ReachLevel(4)));
        assertThat(refusal(revise(1, new ReachLevel(5)))).isEqualTo(STALE);
    }

    @Test
    void what_is_so_already_is_not_written_again() {
        given(new CreateCharacter(borin, tomas, sheet(28)));
        assertThat(when(revise(1, new Rename("Borin")))).isEmpty();
    }

    @Test
    void a_stranger_finds_no_character() {
        given(new CreateCharacter(borin, tomas, sheet(28)));
        assertThat(refusal(new TakeDamage(borin, ines, 1))).isEqualTo(NOT_FOUND);
        assertThat(refusal(new ArchiveCharacter(borin, ines))).isEqualTo(NOT_FOUND);
    }

    @Test
    void temporary_hit_points_are_lost_first() {
        given(new CreateCharacter(borin, tomas, sheet(28)));
        given(new GrantTemporaryHitPoints(borin, tomas, 2));
        assertThat(when(new TakeDamage(borin, tomas, 5)))
                .containsExactly(new DamageTaken(borin, 5, 2, 25));
    }

    @Test
    void hit_points_stay_between_none_and_the_maximum() {
        given(new CreateCharacter(borin, tomas, sheet(28)));
        given(new TakeDamage(borin, tomas, 100));
        assertThat(when(new Heal(borin, tomas, 100))).containsExactly(new Healed(borin, 28, 28));
    }

    @Test
    void an_archived_character_changes_no_more_until_it_is_restored() {
        given(new CreateCharacter(borin, tomas, sheet(28)));
        assertThat(given(new ArchiveCharacter(borin, tomas)))
                .containsExactly(new CharacterArchived(borin));
        assertThat(refusal(new TakeDamage(borin, tomas, 1))).isEqualTo(ARCHIVED);
        assertThat(given(new RestoreCharacter(borin, tomas)))
                .containsExactly(new CharacterRestored(borin));
        assertThat(when(new TakeDamage(borin, tomas, 1))).hasSize(1);
    }

    @Test
    void a_sheet_out_of_range_is_refused() {
        assertThat(refusal(new CreateCharacter(borin, tomas, sheet(0)))).isEqualTo(INVALID);
        given(new CreateCharacter(borin, tomas, sheet(28)));
        assertThat(refusal(revise(1, new ReachLevel(21)))).isEqualTo(INVALID);
        assertThat(refusal(new Heal(borin, tomas, -1))).isEqualTo(INVALID);
    }

    private List<CharacterEvent> given(CharacterCommand command) {
        var events = when(command);
        events.forEach(event -> state = state.evolve(event));
        return events;
    }

    private List<CharacterEvent> when(CharacterCommand command) {
        return CharacterDecider.decide(command, state);
    }

    private Object refusal(CharacterCommand command) {
        return catchThrowableOfType(CommandRejected.class, () -> when(command)).reason();
    }

    private CharacterCommand revise(long seen, CharacterChange... changes) {
        return new ReviseCharacter(borin, tomas, seen, List.of(changes));
    }

    private static Sheet sheet(int hitPoints) {
        var abilities = new Abilities(16, 10, 14, 8, 12, 9);
        var points = new HitPoints(hitPoints, hitPoints, 0);
        return new Sheet(
                "Borin", "Dwarf", null, 3, abilities, points, 16, 25, List.of(), null, null);
    }
}
