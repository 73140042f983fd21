package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.character.CharacterRejection.NO_SUCH_VERSION;

import org.junit.jupiter.api.Test;

import rollbook.command.character.CharacterChange.Rename;
import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.RevertCharacterTo;
import rollbook.command.character.CharacterCommand.TakeDamage;
import rollbook.events.character.CharacterReverted;

class RevertingTest extends CharacterSpec {

    @Test
    void revert_character_to_a_version_brings_back_the_sheet_of_then() {
        givenBorin();
        given(new TakeDamage(borin, tomas, 5));
        given(revise(2, new Rename("Borin the Bruised")));
        assertThat(given(to(1))).containsExactly(new CharacterReverted(borin, tomas, 1, sheet(28)));
        assertThat(now()).isEqualTo(sheet(28));
    }

    @Test
    void a_revert_can_be_reverted() {
        givenBorin();
        given(new TakeDamage(borin, tomas, 5));
        given(to(1));
        given(to(2));
        assertThat(now().hitPoints().current()).isEqualTo(23);
    }

    @Test
    void it_goes_back_beyond_the_time_when_it_was_archived() {
        givenBorin();
        given(new TakeDamage(borin, tomas, 5));
        given(new ArchiveCharacter(borin, tomas));
        given(new RestoreCharacter(borin, tomas));
        assertThat(given(to(1))).hasSize(1);
        given(to(3));
        assertThat(when(new TakeDamage(borin, tomas, 1))).hasSize(1);
    }

    @Test
    void a_version_that_says_the_same_changes_nothing() {
        givenBorin();
        given(new TakeDamage(borin, tomas, 5));
        assertThat(when(to(2))).isEmpty();
    }

    @Test
    void there_is_no_version_before_the_first_or_after_the_latest() {
        givenBorin();
        thenRefused(to(0), NO_SUCH_VERSION);
        thenRefused(to(-1), NO_SUCH_VERSION);
        thenRefused(to(2), NO_SUCH_VERSION);
        thenRefused(to(Long.MAX_VALUE), NO_SUCH_VERSION);
    }

    private static CharacterCommand to(long version) {
        return new RevertCharacterTo(borin, tomas, version);
    }
}
