package rollbook.edge.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// How single values look on the wire where that differs from Jackson's own way.
final class WireTypes extends SimpleModule {
    /// No number of the domain needs more; `1e999999999` would take gigabytes to write out.
    private static final int MAXIMUM_SCALE = 30;

    WireTypes() {
        super("rollbook-wire");
        addSerializer(new InstantWriter());
        addDeserializer(String.class, new TextReader());
        addKeyDeserializer(String.class, new KeyReader());
        addDeserializer(Instant.class, new InstantReader());
        addDeserializer(BigDecimal.class, new DecimalReader());
        addDeserializer(Patch.class, new PatchDeserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new Records());
    }

    private static final class Records extends ValueInstantiators.Base {
        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config,
                BeanDescription.Supplier type,
                ValueInstantiator instantiator) {
            return type.getBeanClass().isRecord() ? new NoExplicitNull(instantiator) : instantiator;
        }
    }

    private static final class TextReader extends StdDeserializer<String> {
        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? text(json.getString(), context)
                    : (String) context.handleUnexpectedToken(String.class, json);
        }

        static String text(String read, DeserializationContext context) {
            return Text.isText(read)
                    ? read
                    : (String) context.handleWeirdStringValue(String.class, "", "no text");
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        @Override
        public String deserializeKey(String key, DeserializationContext context) {
            return TextReader.text(key, context);
        }
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        private static final DateTimeFormatter SIX_DIGITS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                        .withZone(ZoneOffset.UTC);

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator json, SerializationContext context) {
            json.writeString(SIX_DIGITS.format(at));
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            try {
                return Instant.parse(json.getString());
            } catch (DateTimeException _) {
                var text = json.getString();
                return (Instant)
                        context.handleWeirdStringValue(Instant.class, text, "no RFC 3339 time");
            }
        }
    }

    private static final class DecimalReader extends StdDeserializer<BigDecimal> {
        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            if (!json.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            var number = json.getDecimalValue();
            return Math.abs(number.scale()) <= MAXIMUM_SCALE
                    ? number
                    : (BigDecimal)
                            context.handleWeirdNumberValue(
                                    BigDecimal.class, number.scale(), "exponent out of range");
        }
    }
}
