package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.Personal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whoever adds a text to an event says whose it is, or puts it on the short list here.
class TextsOfEventsTest {
    /// Texts that no person makes up: random words, hashes, the notation of dice and what it gives.
    private static final Set<String> TECHNICAL =
            Set.of(
                    "DiceEpochOpened.closedSecret",
                    "DiceEpochOpened.commitment",
                    "DiceEpochOpened.lanes",
                    "RollProof.clientNonce",
                    "RollProof.k",
                    "RollProof.lane",
                    "RollProof.siblings",
                    "InviteCreated.codeHash",
                    "TokenHidden.revision",
                    "TokenMoved.revision",
                    "TokenPlaced.revision",
                    "TokenShown.revision",
                    "TokensMoved.revision",
                    "Roll.refs",
                    "Roll.text",
                    "Arm.by",
                    "Die.by");

    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> unmarked = new TreeSet<>();

    @Test
    void every_text_is_personal_or_plainly_technical() {
        EventTypes.discover().all().forEach(this::walk);
        assertThat(unmarked).containsExactlyInAnyOrderElementsOf(TECHNICAL);
    }

    private void walk(Class<?> type) {
        if (type.isRecord() && seen.add(type)) {
            Arrays.stream(type.getRecordComponents()).forEach(this::look);
        }
    }

    private void look(RecordComponent component) {
        if (classes(component.getGenericType()).anyMatch(CharSequence.class::isAssignableFrom)
                && !component.isAnnotationPresent(Personal.class)) {
            unmarked.add(
                    component.getDeclaringRecord().getSimpleName() + "." + component.getName());
        }
        classes(component.getGenericType()).forEach(this::walk);
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments())
                            .flatMap(TextsOfEventsTest::classes);
            default -> throw new IllegalArgumentException("what is " + type + "?");
        };
    }
}
