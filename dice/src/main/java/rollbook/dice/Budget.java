package rollbook.dice;

import static rollbook.dice.DiceRejection.TOO_DEEP;
import static rollbook.dice.DiceRejection.TOO_MANY_NODES;

/// Counts how deep and how large an expression becomes while it is read.
final class Budget {
    static final int DEEPEST = 10;
    static final int MOST_NODES = 100;

    private final Source source;
    private final Places places;
    private int depth;
    private int nodes;

    Budget(Source source, Places places) {
        this.source = source;
        this.places = places;
    }

    void open() {
        if (++depth > DEEPEST) {
            throw DiceRejected.at(
                    source.next(), TOO_DEEP, "brackets nest at most " + DEEPEST + " deep");
        }
    }

    void close() {
        depth--;
    }

    /// @param from where the node began
    <N extends Node> N node(int from, N node) {
        places.put(from, node);
        if (++nodes > MOST_NODES) {
            throw DiceRejected.at(
                    source.next(),
                    TOO_MANY_NODES,
                    "an expression has at most " + MOST_NODES + " parts");
        }
        return node;
    }
}
