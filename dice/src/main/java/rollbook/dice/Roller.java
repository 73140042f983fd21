package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Evaluates an expression from left to right, drawing the dice as it meets them.
final class Roller {
    private final Table table;
    private Map<String, Long> references = Map.of();
    private List<Shown.Term> terms = new ArrayList<>();
    private @Nullable String label;

    Roller(Table table) {
        this.table = table;
    }

    Rolled roll(Expression expression) {
        var check = expression.check();
        var target = check.target();
        var falls = new ArrayList<Fall>(check.times());
        for (var i = 0; i < check.times(); i++) {
            var roll = value(check.roll());
            falls.add(Fall.of(roll, target == null ? null : value(target.number())));
        }
        return new Rolled(expression, falls, terms, references, table.capped());
    }

    private Shown value(Node node) {
        return switch (node) {
            case Node.Literal(var value) -> Shown.of(value);
            case Node.Reference(var name, var value) -> reference(name, value);
            case Node.Group(var inner) -> new Shown.Group(value(inner));
            case Node.Negation(var inner) -> Shown.Negation.of(value(inner));
            case Node.Labelled(var atom, var name) -> labelled(atom, name);
            case Node.Arithmetic(var left, var operator, var right) ->
                    Shown.Arithmetic.of(value(left), operator, value(right));
            case Node.Call(var function, var arguments) ->
                    Shown.Call.of(function, arguments.stream().map(this::value).toList());
            case Node.Dice dice -> dice(dice);
            case Node.Pool pool -> pool(pool);
        };
    }

    private Shown reference(String name, long value) {
        if (references.isEmpty()) references = new TreeMap<>();
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
        for (var modifier : dice.modifiers()) hand.apply(modifier);
        return told(ShownDice.of(label, dice, quantity, sides, hand));
    }

    private static int quantity(Node.Dice dice, @Nullable Shown written) {
        if (written == null || dice.unsaid() > 1) return dice.unsaid();
        return (int) written.value().whole();
    }

    private Shown sides(Sides sides) {
        return switch (sides) {
            case Sides.Plain(var count) -> Shown.of(count);
            case Sides.Percent _ -> new Shown.Sign(Ratio.of(100), "%");
            case Sides.Fate _ -> new Shown.Sign(Ratio.of(Rolled.Die.FATE), "F");
            case Sides.Computed(var count) -> labelled(count, null);
        };
    }

    private Shown pool(Node.Pool pool) {
        var arms = new FallenArms(pool.arms().stream().map(this::arm).toList());
        for (var modifier : pool.modifiers()) apply(modifier, arms);
        return told(ShownPool.of(label, pool, arms));
    }

    private Shown told(Shown.Term term) {
        terms.add(term);
        return term;
    }

    private FallenArms.Arm arm(Node node) {
        var around = terms;
        terms = new ArrayList<>();
        var value = labelled(node, null);
        var arm = new FallenArms.Arm(value, terms);
        terms = around;
        return arm;
    }

    private static void apply(Modifier modifier, FallenArms arms) {
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
