package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.character.CharacterRejection.ARCHIVED;
import static rollbook.command.character.CharacterRejection.NOT_CONTROLLED;
import static rollbook.command.character.CharacterRejection.NOT_FOUND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rollbook.command.character.CharacterChange.ReachLevel;
import rollbook.command.character.CharacterCommand.AddItem;
import rollbook.command.character.CharacterCommand.ApplyCondition;
import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.ForgetRoll;
import rollbook.command.character.CharacterCommand.GrantTemporaryHitPoints;
import rollbook.command.character.CharacterCommand.Heal;
import rollbook.command.character.CharacterCommand.LiftCondition;
import rollbook.command.character.CharacterCommand.RemoveItem;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.RevertCharacterTo;
import rollbook.command.character.CharacterCommand.ReviseCharacter;
import rollbook.command.character.CharacterCommand.SaveRoll;
import rollbook.command.character.CharacterCommand.TakeDamage;
import rollbook.command.session.Standing;
import rollbook.events.ItemId;
import rollbook.events.character.Item;
import rollbook.events.character.SavedRoll;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class AccessTest extends CharacterSpec {
    private static final ItemId ROPE = new ItemId(new UUID(0x7000, 9));

    /// Whatever changes a sheet, asked by mira.
    static Stream<CharacterCommand> changes() {
        return Stream.of(
                new ReviseCharacter(borin, mira, 5, List.of(new ReachLevel(9))),
                new TakeDamage(borin, mira, 3),
                new Heal(borin, mira, 3),
                new GrantTemporaryHitPoints(borin, mira, 3),
                new ApplyCondition(borin, mira, "blinded"),
                new LiftCondition(borin, mira, "prone"),
                new AddItem(borin, mira, new Item(new ItemId(new UUID(1, 1)), "Torch", 1)),
                new RemoveItem(borin, mira, ROPE),
                new SaveRoll(borin, mira, new SavedRoll("Axe", "1d20")),
                new ForgetRoll(borin, mira, "Bow"),
                new RevertCharacterTo(borin, mira, 1));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void game_masters_of_a_table_where_it_sits_may_change_it(CharacterCommand change) {
        givenAHurtBorin();
        givenStanding(mira, Standing.GAME_MASTER);
        assertThat(when(change)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void who_shares_a_table_sees_it_but_may_not_change_it(CharacterCommand change) {
        givenAHurtBorin();
        givenStanding(mira, Standing.TABLEMATE);
        thenRefused(change, NOT_CONTROLLED);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_stranger_finds_no_character(CharacterCommand change) {
        thenRefused(change, NOT_FOUND);
        givenAHurtBorin();
        thenRefused(change, NOT_FOUND);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void an_archived_character_changes_for_nobody(CharacterCommand change) {
        givenAHurtBorin();
        given(new ArchiveCharacter(borin, tomas));
        givenStanding(mira, Standing.GAME_MASTER);
        thenRefused(change, ARCHIVED);
    }

    @Test
    void only_the_owner_puts_a_character_away_or_brings_it_back() {
        givenBorin();
        givenStanding(mira, Standing.GAME_MASTER);
        thenRefused(new ArchiveCharacter(borin, mira), NOT_CONTROLLED);
        thenRefused(new RestoreCharacter(borin, mira), NOT_CONTROLLED);
        thenRefused(new ArchiveCharacter(borin, ines), NOT_FOUND);
    }

    private void givenAHurtBorin() {
        givenBorin();
        given(new TakeDamage(borin, tomas, 5));
        given(new ApplyCondition(borin, tomas, "prone"));
        given(new AddItem(borin, tomas, new Item(ROPE, "Rope", 1)));
        given(new SaveRoll(borin, tomas, new SavedRoll("Bow", "1d20")));
    }
}
