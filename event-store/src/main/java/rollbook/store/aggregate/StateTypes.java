package rollbook.store.aggregate;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

import rollbook.events.Revision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Under which logical names and revisions the states of aggregates are kept, for instance
/// `session.SessionState.Live`. All states of an aggregate have one revision, that of their sealed
/// index.
public final class StateTypes {
    private static final int FIRST_REVISION = 1;

    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, SerializedType> byClass = new HashMap<>();

    private StateTypes(Stream<? extends Class<?>> indexes) {
        indexes.forEach(index -> records(index).forEach(state -> add(state, index)));
    }

    /// The states below those sealed indexes.
    public static StateTypes of(Stream<? extends Class<?>> indexes) {
        return new StateTypes(indexes);
    }

    /// Name and today's revision of a state; empty when the class is none.
    public Optional<SerializedType> typeOf(Class<?> state) {
        return Optional.ofNullable(byClass.get(state));
    }

    /// The class that a state of that logical name is read as.
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// Whether it was written in today's revision. What was not is not read: the events say it all.
    boolean areOfToday(SerializedType stored) {
        return byClass.containsValue(stored);
    }

    private void add(Class<?> state, Class<?> index) {
        var home = state.getPackageName();
        var name =
                String.join(
                        ".",
                        home.substring(home.lastIndexOf('.') + 1),
                        index.getSimpleName(),
                        state.getSimpleName());
        var revision = index.getAnnotation(Revision.class);
        var number = revision == null ? FIRST_REVISION : revision.value();
        byName.put(name, state);
        byClass.put(state, new SimpleSerializedType(name, String.valueOf(number)));
    }

    private static Stream<Class<?>> records(Class<?> index) {
        return index.isSealed()
                ? Arrays.stream(index.getPermittedSubclasses()).flatMap(StateTypes::records)
                : Stream.of(index);
    }
}
