package rollbook.store;

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

    private Samples() {}

    static Object of(Class<?> type) {
        return sample(type, type.getSimpleName());
    }

    /// @param path where the value stands; values at different places differ
    private static Object sample(Type type, String path) {
        return switch (type) {
            case ParameterizedType generic -> container(generic, path);
            case Class<?> plain -> plain(plain, path);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object container(ParameterizedType type, String path) {
        if (isInsideItself(path)) {
            return List.of();
        }
        var of = type.getActualTypeArguments();
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

    private static Object plain(Class<?> type, String path) {
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

    private static Object value(Class<?> type, String path) {
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> number(path);
            case "long", "java.lang.Long" -> (long) number(path);
            case "boolean", "java.lang.Boolean" -> true;
            case "java.lang.String" -> path;
            case "java.math.BigDecimal" -> new BigDecimal(number(path) + ".25");
            case "java.time.Instant" -> NOON.plusSeconds(number(path));
            case "java.util.UUID" -> UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("no sample of " + type + " at " + path);
        };
    }

    private static Object record(Class<?> type, String path) {
        var components = type.getRecordComponents();
        var types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values =
                Arrays.stream(components)
                        .map(part -> sample(part.getGenericType(), path + "." + part.getName()))
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
