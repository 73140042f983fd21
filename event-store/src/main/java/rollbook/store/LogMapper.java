package rollbook.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;

import java.io.IOException;
import java.util.Comparator;
import java.util.Set;

/// JSON as the log keeps it: equal facts have equal bytes, nulls are left out, what is not
/// understood is refused, and classes that the JSON names are loaded for Axon's own tokens only.
final class LogMapper {
    private LogMapper() {}

    static ObjectMapper create() {
        return JsonMapper.builder()
                .addModules(
                        new ParameterNamesModule(),
                        new Jdk8Module(),
                        sortedSets(),
                        new PersistentMaps())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .polymorphicTypeValidator(new TokenClasses())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SimpleModule sortedSets() {
        return new SimpleModule("sorted sets").addSerializer((Class) Set.class, new SortedSets());
    }

    /// Immutable sets iterate in another order in every process.
    private static final class SortedSets extends StdSerializer<Set<?>> {
        private SortedSets() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartArray();
            for (var element :
                    set.stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                provider.defaultSerializeValue(element, json);
            }
            json.writeEndArray();
        }
    }
}
