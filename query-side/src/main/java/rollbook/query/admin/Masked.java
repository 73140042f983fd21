package rollbook.query.admin;

import org.jspecify.annotations.Nullable;

import rollbook.events.Audience;
import rollbook.events.Id;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// An event without what people wrote. Ids, numbers, constants and times are shown; every text is
/// masked unless its name is on the short list of those that no person chose. How dice fell that
/// are kept from some is not shown either: an administrator may be one of them.
final class Masked {
    private static final String MASK = "•••";
    private static final Set<String> HARMLESS = Set.of("revision");

    private Masked() {}

    /// The event as a tree of maps, lists and plain values.
    static Object event(Object event) {
        var tree = record((Record) event);
        if (isKeptRoll(event)) {
            tree.put("roll", MASK);
        }
        return tree;
    }

    private static boolean isKeptRoll(Object event) {
        return switch (event) {
            case DiceRolled rolled -> !rolled.audience().equals(Audience.everyone());
            case DiceRollRevealed shown -> !shown.audience().equals(Audience.everyone());
            default -> false;
        };
    }

    private static Map<String, Object> record(Record value) {
        var tree = new LinkedHashMap<String, Object>();
        for (var component : value.getClass().getRecordComponents()) {
            var member = read(component, value);
            if (member != null) {
                var shown = HARMLESS.contains(component.getName()) ? member : masked(member);
                tree.put(component.getName(), shown);
            }
        }
        return tree;
    }

    private static Object masked(Object value) {
        return switch (value) {
            case Id id -> id.toString();
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            case Temporal time -> time;
            case Collection<?> values -> values.stream().map(Masked::masked).toList();
            case Map<?, ?> values -> map(values);
            case Record inner -> record(inner);
            default -> MASK;
        };
    }

    private static Map<String, Object> map(Map<?, ?> values) {
        var tree = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> tree.put(masked(key).toString(), masked(value)));
        return tree;
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("can't read " + component, failure);
        }
    }
}
