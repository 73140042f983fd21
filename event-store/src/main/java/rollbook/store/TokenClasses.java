package rollbook.store;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;

import java.util.Set;

/// A replay token names the classes of the tokens inside it. Axon's own may stand there, and a
/// replay within a replay is one of them; any other name is refused before a class of that name is
/// looked for.
final class TokenClasses extends PolymorphicTypeValidator.Base {
    private static final Set<String> ALLOWED =
            Set.of(
                    GapAwareTrackingToken.class.getName(),
                    GlobalSequenceTrackingToken.class.getName(),
                    MergedTrackingToken.class.getName(),
                    ReplayToken.class.getName());

    @Override
    public Validity validateSubClassName(MapperConfig<?> config, JavaType base, String name) {
        return ALLOWED.contains(name) ? Validity.ALLOWED : Validity.DENIED;
    }
}
