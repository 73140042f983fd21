package rollbook.edge.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

import java.lang.reflect.Executable;

/// The type says what must be there: a component of one of our records is a required key unless it
/// is `@Nullable` or a [Patch].
final class RequiredUnlessNullable extends NopAnnotationIntrospector {
    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Executable creator
                && parameter.getDeclaringClass().isRecord()) {
            return isRequired(creator, parameter);
        }
        return null;
    }

    private static boolean isRequired(Executable creator, AnnotatedParameter parameter) {
        var type = creator.getAnnotatedParameterTypes()[parameter.getIndex()];
        return !type.isAnnotationPresent(Nullable.class)
                && !Patch.class.equals(parameter.getRawType());
    }
}
