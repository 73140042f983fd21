package rollbook.dice;

/// What stands between two numbers.
enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    FLOOR_DIVIDE("//"),
    DIVIDE("/"),
    MODULO("%");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    Ratio apply(Ratio left, Ratio right) {
        return switch (this) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case FLOOR_DIVIDE -> left.over(right).floor();
            case DIVIDE -> left.over(right);
            case MODULO -> left.modulo(right);
        };
    }

    /// Whether it makes the mean of two independent numbers out of their means. (Where a divisor is
    /// one, it holds no dice.)
    boolean keepsAverages() {
        return this == PLUS || this == MINUS || this == TIMES || this == DIVIDE;
    }

    boolean divides() {
        return this == FLOOR_DIVIDE || this == DIVIDE || this == MODULO;
    }
}
