package rollbook.dice;

/// The least and the greatest value that a part of an expression can take.
record Span(Ratio least, Ratio most) {
    static Span of(long value) {
        var ratio = Ratio.of(value);
        return new Span(ratio, ratio);
    }

    static Span of(long least, long most) {
        return least == most ? of(least) : new Span(Ratio.of(least), Ratio.of(most));
    }

    boolean fits() {
        return least.fits() && most.fits();
    }

    Span negated() {
        return new Span(most.negated(), least.negated());
    }

    Span absolute() {
        if (least.compareTo(Ratio.NOTHING) >= 0) return this;
        if (most.compareTo(Ratio.NOTHING) <= 0) return negated();
        return new Span(Ratio.NOTHING, most.max(least.negated()));
    }

    /// Of an operator that rises or falls steadily in either operand.
    Span combined(Operator operator, Span right) {
        if (operator == Operator.PLUS) {
            return new Span(least.plus(right.least), most.plus(right.most));
        }
        var one = edge(operator, least, right);
        var other = edge(operator, most, right);
        return new Span(one.least.min(other.least), one.most.max(other.most));
    }

    private static Span edge(Operator operator, Ratio left, Span right) {
        var one = operator.apply(left, right.least);
        var other = operator.apply(left, right.most);
        return new Span(one.min(other), one.max(other));
    }

    /// @param whole whether only whole numbers are divided
    Span modulo(Ratio divisor, boolean whole) {
        var step = Operator.FLOOR_DIVIDE;
        if (step.apply(least, divisor).equals(step.apply(most, divisor))) {
            return combined(Operator.MODULO, new Span(divisor, divisor));
        }
        var sign = Ratio.of(divisor.signum());
        var furthest = whole ? divisor.minus(sign) : divisor;
        return new Span(furthest.min(Ratio.NOTHING), furthest.max(Ratio.NOTHING));
    }

    Range range() {
        return new Range(least.whole(), most.whole());
    }
}
