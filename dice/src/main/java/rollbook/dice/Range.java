package rollbook.dice;

/// The least and the greatest total that an expression can come to; both are reached unless dice
/// explode, are rerolled or depend on one another.
public record Range(long min, long max) {}
