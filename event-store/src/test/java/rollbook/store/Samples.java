package rollbook.store;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One sample of every record, made by looking at its components: always the same, everything
/// filled in, lists and sets with two elements. A new event needs no code here.
final class Samples {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");

    private final boolean bare;

    private Samples(boolean bare) {
        this.bare = bare;
    }

    static Object of(Class<?> type) {
        return new Samples(false).sample(type, type.getSimpleName());
    }

    /// The same with as little in it as can be: what may be absent is, what can be empty is, flags
    /// are down.
    static Object bare(Class<?> type) {
        return new Samples(true).sample(type, type.getSimpleName());
    }

    /// @param path where the value stands; values at different places differ
    private Object sample(Type type, String path) {
        return switch (type) {
            case ParameterizedType generic -> container(generic, path);
            case Class<?> plain -> plain(plain, path);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private Object container(ParameterizedType type, String path) {
        var of = type.getActualTypeArguments();
        if (bare || isInsideItself(path)) {
            return empty(type);
        }
        var first = sample(of[0], path + ".1");
        var second = sample(of[0], path + ".2");
        if (type.getRawType() == List.class) {
            return List.of(first, second);
        }
        if (type.getRawType() == Set.class) {
            return first.equals(second) ? Set.of(first) : Set.of(first, second);
        }
        if (type.getRawType() == Map.class) {
            return Map.of(first, sample(of[1], path + ".a"), second, sample(of[1], path + ".b"));
        }
        throw new IllegalArgumentException("no sample of " + type);
    }

    private static Object empty(ParameterizedType type) {
        if (type.getRawType() == Map.class) {
            return Map.of();
        }
        return type.getRawType() == Set.class ? Set.of() : List.of();
    }

    private Object plain(Class<?> type, String path) {
        if (type.isRecord()) {
            return record(type, path);
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[number(path) % constants.length];
        }
        if (type.isSealed()) {
            return plain(type.getPermittedSubclasses()[0], path);
        }
        return value(type, path);
    }

    private Object value(Class<?> type, String path) {
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> number(path);
            case "long", "java.lang.Long" -> (long) number(path);
            case "boolean", "java.lang.Boolean" -> !bare;
            case "java.lang.String" -> path;
            case "java.math.BigDecimal" -> new BigDecimal(number(path) + ".25");
            case "java.time.Instant" -> NOON.plusSeconds(number(path));
            case "java.util.UUID" -> UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("no sample of " + type + " at " + path);
        };
    }

    private Object record(Class<?> type, String path) {
        var components = type.getRecordComponents();
        var types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values =
                Arrays.stream(components)
                        .map(part -> component(part, path + "." + part.getName()))
                        .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException("no sample of " + type, refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object component(RecordComponent part, String path) {
        if (bare && part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return sample(part.getGenericType(), path);
    }

    /// Whether the last name of a path stands there before: what nests for ever ends at once.
    private static boolean isInsideItself(String path) {
        var name = path.substring(path.lastIndexOf('.'));
        return path.indexOf(name + ".") >= 0;
    }

    /// A number from 1 to 97 that belongs to the path.
    private static int number(String path) {
        return Math.floorMod(path.hashCode(), 97) + 1;
    }
}
