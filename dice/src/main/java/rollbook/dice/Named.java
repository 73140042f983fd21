package rollbook.dice;

import java.util.List;
import java.util.Locale;

/// The functions that an expression may call by name.
enum Named {
    FLOOR,
    CEIL,
    ROUND,
    ABS,
    MIN,
    MAX;

    private final String word = name().toLowerCase(Locale.ROOT);

    static final int MOST_ARGUMENTS = 20;

    String word() {
        return word;
    }

    int mostArguments() {
        return this == MIN || this == MAX ? MOST_ARGUMENTS : 1;
    }

    /// Whether its result is whole whatever its argument is.
    boolean rounds() {
        return this == FLOOR || this == CEIL || this == ROUND;
    }

    Ratio ofTwo(Ratio one, Ratio other) {
        return apply(List.of(one, other));
    }

    Ratio apply(List<Ratio> arguments) {
        var first = arguments.getFirst();
        return switch (this) {
            case FLOOR -> first.floor();
            case CEIL -> first.ceiling();
            case ROUND -> first.rounded();
            case ABS -> first.absolute();
            case MIN -> arguments.stream().reduce(first, Ratio::min);
            case MAX -> arguments.stream().reduce(first, Ratio::max);
        };
    }
}
