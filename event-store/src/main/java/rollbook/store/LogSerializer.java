package rollbook.store;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes events under their logical names and reads nothing but events and what Axon itself has to
/// keep: the database never decides which class is loaded.
final class LogSerializer extends JacksonSerializer {
    private static final Map<String, Class<?>> OF_AXON =
            List.<Class<?>>of(
                            MetaData.class,
                            GapAwareTrackingToken.class,
                            GlobalSequenceTrackingToken.class,
                            ReplayToken.class,
                            ConfigToken.class)
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private final EventTypes events;

    LogSerializer(EventTypes events) {
        super(builder().objectMapper(LogMapper.create()));
        this.events = events;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == null || Void.class.equals(type) || Void.TYPE.equals(type)) {
            return SimpleSerializedType.emptyType();
        }
        if (events.contains(type)) {
            return new SimpleSerializedType(events.nameOf(type), events.revisionOf(type));
        }
        if (OF_AXON.containsValue(type)) {
            return new SimpleSerializedType(type.getName(), null);
        }
        throw new SerializationException(type.getName() + " has no place in the log");
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (SimpleSerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        var ofAxon = OF_AXON.get(type.getName());
        return ofAxon != null
                ? ofAxon
                : events.classOf(type.getName())
                        .orElseThrow(
                                () -> new SerializationException("no event is called " + type));
    }
}
