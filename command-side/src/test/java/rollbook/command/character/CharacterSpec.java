package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.command.character.CharacterCommand.ReviseCharacter;
import rollbook.command.character.CharacterState.Made;
import rollbook.command.character.CharacterState.Unmade;
import rollbook.command.session.Standing;
import rollbook.edge.CommandRejected;
import rollbook.edge.Reason;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.Abilities;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.HitPoints;
import rollbook.events.character.Sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Given what became of tomas's Borin, when somebody asks for something, then this comes of it.
abstract class CharacterSpec {
    static final UserId mira = new UserId(new UUID(0x7000, 1));
    static final UserId tomas = new UserId(new UUID(0x7000, 2));
    static final UserId ines = new UserId(new UUID(0x7000, 3));
    static final CharacterId borin = new CharacterId(new UUID(0x7000, 4));

    private final Map<UserId, Standing> standings = new HashMap<>();
    private final List<CharacterState> past = new ArrayList<>();
    private CharacterState state = new Unmade();

    void givenBorin() {
        given(new CreateCharacter(borin, tomas, sheet(28)));
    }

    List<CharacterEvent> given(CharacterCommand command) {
        var events = when(command);
        for (var event : events) {
            state = state.evolve(event);
            past.add(state);
        }
        return events;
    }

    void givenStanding(UserId user, Standing standing) {
        standings.put(user, standing);
    }

    List<CharacterEvent> when(CharacterCommand command) {
        return CharacterDecider.decide(command, state, new KnownToUs());
    }

    void thenRefused(CharacterCommand command, Reason reason) {
        assertThat(refusal(command).reason()).isEqualTo(reason);
    }

    CommandRejected refusal(CharacterCommand command) {
        var refusal = catchThrowableOfType(CommandRejected.class, () -> when(command));
        assertThat(refusal).as("a refusal of " + command).isNotNull();
        return refusal;
    }

    Sheet now() {
        return ((Made) state).sheet();
    }

    static CharacterCommand revise(long seen, CharacterChange... changes) {
        return new ReviseCharacter(borin, tomas, seen, List.of(changes));
    }

    static Sheet sheet(int hitPoints) {
        var abilities = new Abilities(16, 10, 14, 8, 12, 9);
        var points = new HitPoints(hitPoints, hitPoints, 0);
        return new Sheet(
                "Borin", "Dwarf", null, 3, abilities, points, 16, 25, List.of(), null, null,
                List.of(), List.of(), List.of());
    }

    private final class KnownToUs implements Surroundings {
        @Override
        public Standing standing(UserId user, CharacterId character, UserId owner) {
            return standings.getOrDefault(user, Standing.STRANGER);
        }

        @Override
        public Optional<Sheet> sheet(CharacterId character, long version) {
            return version > past.size()
                    ? Optional.empty()
                    : Optional.of(((Made) past.get((int) version - 1)).sheet());
        }
    }
}
