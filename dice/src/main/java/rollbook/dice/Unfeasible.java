package rollbook.dice;

/// Ends a calculation that can't be brought to its end; never leaves the package.
final class Unfeasible extends RuntimeException {
    private final Obstacle obstacle;

    Unfeasible(Obstacle obstacle) {
        super(obstacle.explanation(), null, false, false);
        this.obstacle = obstacle;
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
