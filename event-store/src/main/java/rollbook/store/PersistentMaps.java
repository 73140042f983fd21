package rollbook.store;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the persistent maps that the states of aggregates are made of; they are written as any
/// map.
final class PersistentMaps extends SimpleModule {
    PersistentMaps() {
        super("persistent maps");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Reading());
    }

    private static final class Reading extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription description,
                KeyDeserializer keys,
                TypeDeserializer valueTypes,
                JsonDeserializer<?> values) {
            return type.hasRawClass(PMap.class)
                    ? new StdDelegatingDeserializer<>(new FromMap(type))
                    : null;
        }
    }

    private record FromMap(MapType type)
            implements Converter<Map<Object, Object>, PMap<Object, Object>> {
        @Override
        public PMap<Object, Object> convert(Map<Object, Object> map) {
            return HashTreePMap.from(map);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return types.constructMapType(
                    LinkedHashMap.class, type.getKeyType(), type.getContentType());
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return type;
        }
    }
}
