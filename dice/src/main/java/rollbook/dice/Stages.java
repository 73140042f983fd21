package rollbook.dice;

import java.util.List;
import java.util.stream.IntStream;

/// Modifiers sorted by what they need: first those that act on each die for itself, then those that
/// choose among the dice, then again those that act on each.
record Stages(List<Modifier> before, List<Modifier> choices, List<Modifier> after) {
    static Stages of(List<Modifier> modifiers) {
        var first = places(modifiers).min().orElse(modifiers.size());
        var end = places(modifiers).max().orElse(first - 1) + 1;
        var stages =
                new Stages(
                        modifiers.subList(0, first),
                        modifiers.subList(first, end),
                        modifiers.subList(end, modifiers.size()));
        if (!stages.choices.stream().allMatch(Ranks::isChoice)) {
            throw new Unfeasible(Obstacle.CHOSEN_AGAIN);
        }
        return stages;
    }

    private static IntStream places(List<Modifier> modifiers) {
        return IntStream.range(0, modifiers.size()).filter(i -> Ranks.isChoice(modifiers.get(i)));
    }
}
