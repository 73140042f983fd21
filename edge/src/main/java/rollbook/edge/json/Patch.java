package rollbook.edge.json;

import java.util.function.Function;

/// A member of a PATCH body whose value may also be taken away: left out keeps it, `null` clears
/// it, anything else sets it. Everywhere else an explicit `null` is refused.
public sealed interface Patch<T> {

    /// The member is not in the body.
    record Keep<T>() implements Patch<T> {}

    /// The member is in the body, as `null`.
    record Clear<T>() implements Patch<T> {}

    /// The member is in the body, with a value.
    record Set<T>(T value) implements Patch<T> {}

    default boolean isPresent() {
        return !(this instanceof Keep<T>);
    }

    /// The same wish about another form of the value.
    default <R> Patch<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Keep<T>() -> new Keep<>();
            case Clear<T>() -> new Clear<>();
            case Set<T>(var value) -> new Set<>(function.apply(value));
        };
    }
}
