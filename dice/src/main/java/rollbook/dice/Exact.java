package rollbook.dice;

/// Something that is known exactly about an expression, or what stands in the way of knowing it.
public sealed interface Exact<T> {
    record Known<T>(T value) implements Exact<T> {}

    record Unknown<T>(Obstacle obstacle) implements Exact<T> {}
}
