package rollbook.dice;

/// Bounds of the total of an expression. Where dice explode, are rerolled or hang together they are
/// wider than what can fall, never narrower.
public record Range(long min, long max) {}
