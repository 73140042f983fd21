package rollbook.dice;

/// What kind of die it is.
sealed interface Sides {
    int FEWEST = 2;
    int MOST = 1_000;

    record Plain(int count) implements Sides {}

    /// `d%`, a die of a hundred sides.
    record Percent() implements Sides {}

    /// `dF`, which shows −1, 0 or 1.
    record Fate() implements Sides {}

    record Computed(Node.Group count) implements Sides {}
}
