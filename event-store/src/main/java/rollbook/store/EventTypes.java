package rollbook.store;

import rollbook.events.Revision;
import rollbook.events.character.CharacterEvent;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.user.UserEvent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The contract between the log and the code: every event has a logical name, for instance
/// `session.TokenMoved`, and a revision. Java class names are stored nowhere. Found by walking the
/// sealed indexes, so an event cannot be forgotten.
public final class EventTypes {
    private static final List<Class<?>> INDEXES =
            List.of(GameSessionEvent.class, CharacterEvent.class, UserEvent.class);
    private static final int FIRST_REVISION = 1;

    private final Map<String, Class<?>> byName = new TreeMap<>();

    private EventTypes() {
        INDEXES.stream().flatMap(EventTypes::events).forEach(this::add);
    }

    /// All events there are.
    public static EventTypes discover() {
        return new EventTypes();
    }

    /// Logical name of an event, for instance `session.TokenMoved`.
    ///
    /// @throws IllegalArgumentException when the class is no event
    public String nameOf(Class<?> event) {
        var name = logicalName(event);
        if (!contains(event)) {
            throw new IllegalArgumentException(event.getName() + " is in no index of events");
        }
        return name;
    }

    /// Revision in which an event is written today.
    public String revisionOf(Class<?> event) {
        nameOf(event);
        var revision = event.getAnnotation(Revision.class);
        return String.valueOf(revision == null ? FIRST_REVISION : revision.value());
    }

    /// The class that an event of that logical name is read as.
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean contains(Class<?> type) {
        return type.equals(byName.get(logicalName(type)));
    }

    /// Every event, sorted by logical name.
    public Stream<Class<?>> all() {
        return byName.values().stream();
    }

    private void add(Class<?> event) {
        if (byName.put(logicalName(event), event) != null) {
            throw new IllegalStateException("two events are called " + logicalName(event));
        }
    }

    private static Stream<Class<?>> events(Class<?> index) {
        return index.isSealed()
                ? Arrays.stream(index.getPermittedSubclasses()).flatMap(EventTypes::events)
                : Stream.of(index);
    }

    private static String logicalName(Class<?> event) {
        var home = event.getPackageName();
        return home.substring(home.lastIndexOf('.') + 1) + "." + event.getSimpleName();
    }
}
