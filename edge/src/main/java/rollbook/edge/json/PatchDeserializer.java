package rollbook.edge.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.type.TypeFactory;

/// Reads the three states of a [Patch].
final class PatchDeserializer extends ValueDeserializer<Patch<?>> {
    private final JavaType value;

    PatchDeserializer() {
        this(TypeFactory.unknownType());
    }

    private PatchDeserializer(JavaType value) {
        this.value = value;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        var type = property == null ? context.getContextualType() : property.getType();
        return new PatchDeserializer(type.containedTypeOrUnknown(0));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
        return new Patch.Set<>(context.<Object>readValue(parser, value));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return new Patch.Clear<>();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return new Patch.Keep<>();
    }
}
