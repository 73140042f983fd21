package rollbook.dice;

/// A condition on what a die shows, such as `>=5`.
record Comparison(Relation relation, long number) {
    /// In the order in which they must be tried when reading.
    enum Relation {
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">"),
        EQUAL("=");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    boolean meets(long value) {
        return switch (relation) {
            case AT_MOST -> value <= number;
            case AT_LEAST -> value >= number;
            case LESS -> value < number;
            case MORE -> value > number;
            case EQUAL -> value == number;
        };
    }

    /// Whether no value between the two, both included, misses it.
    boolean meetsAll(long lowest, long highest) {
        return meets(lowest) && meets(highest) && (relation != Relation.EQUAL || lowest == highest);
    }
}
