package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Evaluates an expression from left to right, drawing the dice as it meets them.
final class Roller {
    private final Table table;
    private final Map<String, Long> references = new HashMap<>();
    private List<Rolled.Term> terms = new ArrayList<>();
    private @Nullable String label;

    Roller(Table table) {
        this.table = table;
    }

    Rolled roll(Expression expression) {
        var check = expression.check();
        var once = new ArrayList<Rolled.Repeat>();
        var lines = new ArrayList<String>();
        var explanation = new Explanation();
        for (var i = 0; i < check.times(); i++) {
            var roll = value(check.roll());
            var total = roll.value().whole();
            var target = check.target() == null ? null : value(check.target().number());
            once.add(new Rolled.Repeat(total, outcome(total, target)));
            explanation.add(roll, target, once.getLast());
            lines.add(roll.text() + " = " + total);
        }
        var repeated = check.repeats() != null;
        return new Rolled(
                expression.text(),
                expression.comment(),
                once.stream().mapToLong(Rolled.Repeat::total).sum(),
                repeated ? null : once.getFirst().outcome(),
                references,
                table.capped(),
                repeated ? once : List.of(),
                terms,
                String.join("; ", lines),
                explanation.text(expression.toString(), table.capped()));
    }

    private static Rolled.@Nullable Outcome outcome(long total, @Nullable Shown target) {
        if (target == null) return null;
        var number = target.value().whole();
        return new Rolled.Outcome(total >= number, number, total - number);
    }

    private Shown value(Node node) {
        return switch (node) {
            case Node.Literal(var value) -> Shown.of(value);
            case Node.Reference(var name, var value) -> reference(name, value);
            case Node.Group(var inner) -> value(inner).within("(", ")");
            case Node.Negation(var inner) -> value(inner).negated();
            case Node.Labelled(var atom, var name) -> labelled(atom, name);
            case Node.Arithmetic(var left, var operator, var right) ->
                    value(left).combined(operator, value(right));
            case Node.Call(var function, var arguments) ->
                    Shown.called(function, arguments.stream().map(this::value).toList());
            case Node.Dice dice -> dice(dice);
            case Node.Pool pool -> pool(pool);
        };
    }

    private Shown reference(String name, long value) {
        references.put(name, value);
        return Shown.of(value);
    }

    private Shown labelled(Node atom, @Nullable String name) {
        var around = label;
        label = name;
        var value = value(atom);
        label = around;
        return value;
    }

    private Shown dice(Node.Dice dice) {
        var quantity = dice.quantity() == null ? null : labelled(dice.quantity(), null);
        var sides = sides(dice.sides());
        var hand = new Hand(table, (int) sides.value().whole(), quantity(dice, quantity));
        dice.modifiers().forEach(hand::apply);
        terms.add(new Rolled.Term(label, hand.results(), List.of(), hand.total()));
        var many = quantity == null ? "" : quantity.text();
        var text = many + "d" + sides.text() + Printer.print(dice.modifiers()) + " " + hand.text();
        return new Shown(Ratio.of(hand.total()), text, fallen(dice, quantity, sides, hand));
    }

    private static int quantity(Node.Dice dice, @Nullable Shown written) {
        if (written == null || dice.unsaid() > 1) return dice.unsaid();
        return (int) written.value().whole();
    }

    /// The dice that decided how many fall, and which, are told too.
    private static String fallen(Node.Dice dice, @Nullable Shown quantity, Shown sides, Hand hand) {
        var computed =
                dice.quantity() instanceof Node.Group || dice.sides() instanceof Sides.Computed;
        if (!computed) return hand.text();
        return (quantity == null ? "" : quantity.dice()) + "d" + sides.dice() + " " + hand.text();
    }

    private Shown sides(Sides sides) {
        return switch (sides) {
            case Sides.Plain(var count) -> Shown.of(count);
            case Sides.Percent _ -> new Shown(Ratio.of(100), "%", "%");
            case Sides.Fate _ -> new Shown(Ratio.of(Rolled.Die.FATE), "F", "F");
            case Sides.Computed(var count) -> labelled(count, null);
        };
    }

    private Shown pool(Node.Pool pool) {
        var arms = pool.arms().stream().map(this::arm).toList();
        pool.modifiers().forEach(modifier -> apply(modifier, arms));
        var total = Piece.total(arms);
        terms.add(
                new Rolled.Term(
                        label, List.of(), arms.stream().map(FallenArm::result).toList(), total));
        return new Shown(
                Ratio.of(total),
                listed(arms, FallenArm::text) + Printer.print(pool.modifiers()),
                listed(arms, FallenArm::dice));
    }

    private static String listed(List<FallenArm> arms, Function<FallenArm, String> text) {
        return arms.stream().map(text).collect(Collectors.joining(", ", "{", "}"));
    }

    private FallenArm arm(Node node) {
        var around = terms;
        terms = new ArrayList<>();
        var value = labelled(node, null);
        var arm = new FallenArm(value, terms);
        terms = around;
        return arm;
    }

    private static void apply(Modifier modifier, List<FallenArm> arms) {
        switch (modifier) {
            case Modifier.Keep keep -> Choice.keep(arms, keep);
            case Modifier.Drop drop -> Choice.drop(arms, drop);
            case Modifier.CountSuccesses(_, var when) -> Choice.count(arms, modifier, when, true);
            case Modifier.CountFailures(_, var when) -> Choice.count(arms, modifier, when, false);
            case Modifier.DeductFailures deduct -> Choice.deduct(arms, deduct);
            case Modifier.Advantage _,
                    Modifier.Reroll _,
                    Modifier.Explode _,
                    Modifier.AtLeast _,
                    Modifier.AtMost _ ->
                    throw new IllegalStateException("a pool takes no " + modifier.written());
        }
    }
}
