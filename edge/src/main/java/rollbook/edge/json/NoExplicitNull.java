package rollbook.edge.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.NullValueProvider;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.util.AccessPattern;

import java.util.Arrays;

/// Tells a member that is left out, which may be, from one that is `null`, which may not. Jackson's
/// own `Nulls.FAIL` refuses both.
final class NoExplicitNull extends ValueInstantiator.Delegating {
    NoExplicitNull(ValueInstantiator delegate) {
        super(delegate);
    }

    @Override
    public SettableBeanProperty @Nullable [] getFromObjectArguments(DeserializationConfig config) {
        var members = super.getFromObjectArguments(config);
        return members == null
                ? null
                : Arrays.stream(members)
                        .map(NoExplicitNull::refusing)
                        .toArray(SettableBeanProperty[]::new);
    }

    private static SettableBeanProperty refusing(SettableBeanProperty member) {
        return member.getType().hasRawClass(Patch.class)
                ? member
                : member.withNullProvider(new Refusal(member));
    }

    private record Refusal(SettableBeanProperty member) implements NullValueProvider {
        @Override
        public Object getNullValue(DeserializationContext context) {
            throw InvalidNullException.from(context, member.getFullName(), member.getType());
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return AccessPattern.DYNAMIC;
        }
    }
}
