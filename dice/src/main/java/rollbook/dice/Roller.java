package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        for (var i = 0; i < check.times(); i++) {
            var roll = value(check.roll());
            var total = roll.value().whole();
            once.add(new Rolled.Repeat(total, outcome(total, check.target())));
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
                String.join("; ", lines));
    }

    private Rolled.@Nullable Outcome outcome(long total, Check.@Nullable Target target) {
        if (target == null) return null;
        var number = value(target.number()).value().whole();
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
        var many = quantity == null || dice.unsaid() > 1 ? dice.unsaid() : quantity.value().whole();
        var hand = new Hand(table, (int) sides.value().whole(), (int) many);
        dice.modifiers().forEach(hand::apply);
        terms.add(new Rolled.Term(label, hand.results(), List.of(), hand.total()));
        var text =
                (quantity == null ? "" : quantity.text())
                        + ("d" + sides.text() + Printer.print(dice.modifiers()))
                        + (" " + hand.text());
        return new Shown(Ratio.of(hand.total()), text);
    }

    private Shown sides(Sides sides) {
        return switch (sides) {
            case Sides.Plain(var count) -> Shown.of(count);
            case Sides.Percent _ -> new Shown(Ratio.of(100), "%");
            case Sides.Fate _ -> new Shown(Ratio.of(Rolled.Die.FATE), "F");
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
        var text = arms.stream().map(FallenArm::text).collect(Collectors.joining(", ", "{", "}"));
        return new Shown(Ratio.of(total), text + Printer.print(pool.modifiers()));
    }

    private FallenArm arm(Node node) {
        var around = terms;
        terms = new ArrayList<>();
        var value = labelled(node, null);
        var arm = new FallenArm(value.value().whole(), value.text(), terms);
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
