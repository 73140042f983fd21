package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

import java.util.Arrays;

class CharacterShellTest {

    @Test
    void every_command_has_a_handler() {
        var handled =
                Arrays.stream(CharacterSheet.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .<Class<?>>map(method -> method.getParameterTypes()[0])
                        .toList();
        assertThat(handled)
                .containsExactlyInAnyOrder(CharacterCommand.class.getPermittedSubclasses());
    }
}
