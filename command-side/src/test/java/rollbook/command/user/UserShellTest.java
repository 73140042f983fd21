package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import rollbook.edge.CommandRejected;

import java.util.Arrays;
import java.util.List;

class UserShellTest {
    private final AggregateTestFixture<User> axon = new AggregateTestFixture<>(User.class);

    @Test
    void the_shell_takes_every_command_on_the_menu() {
        var taken =
                Arrays.stream(User.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .<Class<?>>map(method -> method.getParameterTypes()[0]);
        assertThat(taken).containsExactlyInAnyOrder(UserCommand.class.getPermittedSubclasses());
    }

    @Test
    void axon_applies_what_was_decided() {
        axon.givenNoPriorActivity()
                .when(UserSpec.signsUp())
                .expectEvents(UserSpec.registered())
                .expectResultMessagePayload(List.of(UserSpec.registered()));
    }

    @Test
    void axon_replays_history_first() {
        axon.given(UserSpec.registered(), UserSpec.verified())
                .when(UserSpec.verifiesEmail())
                .expectNoEvents();
    }

    @Test
    void whoever_never_signed_up_is_not_found() {
        axon.givenNoPriorActivity()
                .when(UserSpec.verifiesEmail())
                .expectException(AggregateNotFoundException.class)
                .expectNoEvents();
    }

    @Test
    void who_was_erased_is_no_user_any_more() {
        axon.given(UserSpec.registered(), UserSpec.erased())
                .when(UserSpec.changesPassword())
                .expectException(CommandRejected.class)
                .expectNoEvents();
    }
}
