package rollbook.dice;

/// Counts the steps of a calculation, so that no expression takes long.
final class Work {
    /// Each takes about a fifth of a microsecond.
    private static final long MOST_STEPS = 100_000;

    private long steps;

    void take(long more) {
        steps += more;
        if (more > MOST_STEPS || steps > MOST_STEPS) {
            throw new Unfeasible(Obstacle.TOO_MANY_WAYS);
        }
    }
}
