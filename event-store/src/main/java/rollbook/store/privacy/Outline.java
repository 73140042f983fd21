package rollbook.store.privacy;

import rollbook.events.Personal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Where personal text stands in a record, found by the annotations of its components.
///
/// @param names of all its components
/// @param inner components with personal text further inside
record Outline(Set<String> names, List<PersonalPart> texts, List<Inner> inner) {
    private static final Map<Class<?>, Outline> KNOWN = new ConcurrentHashMap<>();

    /// A component worth entering.
    ///
    /// @param type a record, or a collection or map of such
    record Inner(String name, Type type) {}

    static Outline of(Class<?> type) {
        var known = KNOWN.get(type);
        if (known == null) {
            known = drawn(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    boolean isEmpty() {
        return texts.isEmpty() && inner.isEmpty();
    }

    private static Outline drawn(Class<?> type) {
        var names = new HashSet<String>();
        var texts = new ArrayList<PersonalPart>();
        var inner = new ArrayList<Inner>();
        for (var component : components(type).toList()) {
            names.add(component.getName());
            if (component.isAnnotationPresent(Personal.class)) {
                texts.add(PersonalPart.of(component));
            } else if (leadsToText(component.getGenericType(), new HashSet<>())) {
                inner.add(new Inner(component.getName(), component.getGenericType()));
            }
        }
        return new Outline(Set.copyOf(names), List.copyOf(texts), List.copyOf(inner));
    }

    private static boolean leadsToText(Type type, Set<Type> seen) {
        return switch (type) {
            case Class<?> plain when seen.add(plain) ->
                    components(plain)
                            .anyMatch(
                                    part ->
                                            part.isAnnotationPresent(Personal.class)
                                                    || leadsToText(part.getGenericType(), seen));
            case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments())
                            .anyMatch(argument -> leadsToText(argument, seen));
            default -> false;
        };
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.of();
    }
}
