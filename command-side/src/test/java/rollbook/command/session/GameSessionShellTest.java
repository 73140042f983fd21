package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.session.Asks.creates;
import static rollbook.command.session.Asks.moves;
import static rollbook.command.session.Asks.rolls;
import static rollbook.command.session.Facts.BORIN;
import static rollbook.command.session.Facts.GATE;
import static rollbook.command.session.Facts.at;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.moved;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.placed;
import static rollbook.command.session.Facts.scene;
import static rollbook.command.session.SessionSpec.mira;
import static rollbook.command.session.SessionSpec.tomas;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import rollbook.dice.Faces;
import rollbook.edge.CommandRejected;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules are tested without Axon; this shows that Axon reaches them.
class GameSessionShellTest {
    private final AggregateTestFixture<GameSession> axon = fixture();

    @Test
    void a_session_begins() {
        axon.givenNoPriorActivity().when(creates(mira, "The Sunless Keep")).expectEvents(opened());
    }

    @Test
    void history_is_replayed_before_the_rules_are_asked() {
        axon.given(opened(), scene(GATE), placed(BORIN))
                .when(moves(mira, BORIN, at(5, 6)))
                .expectEvents(moved(BORIN, at(3, 4), at(5, 6)));
    }

    @Test
    void a_refusal_leaves_nothing() {
        axon.given(opened(), joined(tomas), live())
                .when(rolls(tomas, "999999d999999"))
                .expectException(CommandRejected.class)
                .expectNoEvents();
    }

    @Test
    void there_is_a_handler_for_each_command() {
        var handled =
                Arrays.stream(GameSession.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(method -> method.getParameterTypes()[0])
                        .collect(Collectors.toSet());
        assertThat(handled).isEqualTo(Set.of(SessionCommand.class.getPermittedSubclasses()));
    }

    private static AggregateTestFixture<GameSession> fixture() {
        var fixture = new AggregateTestFixture<>(GameSession.class);
        fixture.registerInjectableResource(SessionSpec.ports(Faces.of()));
        return fixture;
    }
}
