package rollbook.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.CannotConvertBetweenTypesException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

import rollbook.store.aggregate.StateTypes;
import rollbook.store.privacy.PersonalText;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes events and states under their logical names, personal text encrypted, and reads nothing
/// but those and what Axon itself has to keep: the database never decides which class is loaded.
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
    private final StateTypes states;
    private final PersonalText personalText;

    LogSerializer(EventTypes events, PersonalText personalText) {
        this(events, StateTypes.of(Stream.of()), personalText);
    }

    LogSerializer(EventTypes events, StateTypes states, PersonalText personalText) {
        super(builder().objectMapper(LogMapper.create()));
        this.events = events;
        this.states = states;
        this.personalText = personalText;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> wanted) {
        if (object == null || !personalText.isIn(object.getClass())) {
            return super.serialize(object, wanted);
        }
        var type = typeForClass(object.getClass());
        ObjectNode json = getObjectMapper().valueToTree(object);
        personalText.close(json, object.getClass(), type.getName(), type.getRevision());
        return new SimpleSerializedObject<>(
                getConverter().convert(bytes(json), wanted), wanted, type);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        Class<?> type = classForType(stored.getType());
        if (!personalText.isIn(type)) {
            return super.deserialize(stored);
        }
        if (!(json(stored) instanceof ObjectNode event)) {
            throw new SerializationException(stored.getType().getName() + " is no object");
        }
        personalText.open(event, type, stored.getType().getName());
        return read(event, type);
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
        return states.typeOf(type)
                .orElseThrow(
                        () ->
                                new SerializationException(
                                        type.getName() + " has no place in the log"));
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
                        .or(() -> states.classOf(type.getName()))
                        .orElseThrow(
                                () -> new SerializationException("no event is called " + type));
    }

    private JsonNode json(SerializedObject<?> stored) {
        try {
            return getConverter().convert(stored, JsonNode.class).getData();
        } catch (CannotConvertBetweenTypesException broken) {
            throw new SerializationException(stored.getType().getName() + " is no JSON", broken);
        }
    }

    private byte[] bytes(ObjectNode json) {
        try {
            return getWriter().writeValueAsBytes(json);
        } catch (JsonProcessingException broken) {
            throw new SerializationException("can't be written", broken);
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T read(ObjectNode event, Class<?> type) {
        try {
            return getReader(type).readValue(event);
        } catch (IOException broken) {
            throw new SerializationException(type.getSimpleName() + " can't be read", broken);
        }
    }
}
