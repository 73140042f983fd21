package rollbook.store.deadletter;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/// Lets an event of a type that nobody knows be handed on: only who looks into it fails. Readers of
/// the whole log go on, and a projection parks it as it was written.
@SuppressWarnings({"rawtypes", "TypeParameterUnusedInFormals"})
public record PatientSerializer(Serializer strict) implements Serializer {
    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> wanted) {
        return strict.serialize(object, wanted);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> wanted) {
        return strict.canSerializeTo(wanted);
    }

    @Override
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        return strict.deserialize(stored);
    }

    @Override
    public Class classForType(SerializedType type) {
        try {
            return strict.classForType(type);
        } catch (SerializationException _) {
            return UnknownSerializedType.class;
        }
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return strict.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return strict.getConverter();
    }
}
