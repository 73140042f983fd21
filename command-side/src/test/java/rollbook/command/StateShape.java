package rollbook.command;

import rollbook.events.Personal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the states of an aggregate look like in a snapshot: every record and enum that is reached
/// from their sealed index.
final class StateShape {
    private final Set<Class<?>> types = new TreeSet<>(Comparator.comparing(Class::getSimpleName));

    StateShape(Class<?> index) {
        walk(index);
    }

    /// A line for each type: its components, their types, and whose words they hold.
    @Override
    public String toString() {
        return types.stream().map(StateShape::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /// `Record.component` of every text that is not marked as somebody's.
    Stream<String> unmarkedTexts() {
        return types.stream()
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(part -> !part.isAnnotationPresent(Personal.class))
                .filter(part -> classes(part.getGenericType()).anyMatch(String.class::equals))
                .map(part -> part.getDeclaringRecord().getSimpleName() + "." + part.getName());
    }

    private void walk(Class<?> type) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::walk);
        } else if ((type.isRecord() || type.isEnum()) && types.add(type) && type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .flatMap(part -> classes(part.getGenericType()))
                    .forEach(this::walk);
        }
    }

    private static String line(Class<?> type) {
        return type.getSimpleName()
                + (type.isEnum()
                        ? Arrays.toString(type.getEnumConstants())
                        : Arrays.stream(type.getRecordComponents())
                                .map(StateShape::part)
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    private static String part(RecordComponent part) {
        var personal = part.getAnnotation(Personal.class);
        var words = personal == null ? "" : " (words of " + personal.of() + ")";
        return name(part.getGenericType()) + " " + part.getName() + words;
    }

    private static String name(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.getSimpleName();
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(StateShape::name)
                            .collect(
                                    Collectors.joining(
                                            ", ", name(generic.getRawType()) + "<", ">"));
            default -> throw new IllegalArgumentException("what is " + type + "?");
        };
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(StateShape::classes);
            default -> throw new IllegalArgumentException("what is " + type + "?");
        };
    }
}
