package rollbook.dice;

import static rollbook.dice.DiceRejection.TOO_LARGE;
import static rollbook.dice.DiceRejection.TOO_MANY;
import static rollbook.dice.DiceRejection.TOO_MANY_REPEATS;
import static rollbook.dice.DiceRejection.UNKNOWN_REFERENCE;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads an expression by recursive descent: one method for each rule of the grammar.
///
///     roll  = [ INT "x" ] check
///     check = expr [ ("dc" | "vs") expr ]
///     expr  = term { ("+" | "-") term }
///     term  = unary { ("*" | "/" | "//" | "%") unary }
///     unary = [ "-" ] atom
///     atom  = ( NUMBER | dice | pool | func | ref | "(" expr ")" ) [ "[" label "]" ]
final class Parser {
    private final Source source;
    private final References references;
    private final Budget budget;
    private final ModifierParser modifiers;
    private final SidesParser sides;

    Parser(String text, References references) {
        this.source = new Source(text);
        this.references = references;
        this.budget = new Budget(source);
        this.modifiers = new ModifierParser(source);
        this.sides = new SidesParser(source, this::group);
    }

    Check roll() {
        var repeats = repeats();
        var roll = sum();
        var target = target();
        if (!source.atEnd()) {
            modifiers.refuseComparison();
            throw source.unexpected();
        }
        return new Check(repeats, roll, target);
    }

    private @Nullable Integer repeats() {
        var column = source.nextColumn();
        var start = source.start();
        var number = source.number();
        if (number == null || !source.accept("x")) {
            source.returnTo(start);
            return null;
        }
        if (number.signum() == 0) {
            throw DiceRejected.expecting(column, List.of("a number from 1 to 20"));
        }
        if (number.compareTo(BigInteger.valueOf(Check.MOST_REPEATS)) > 0) {
            throw DiceRejected.at(column, TOO_MANY_REPEATS, "a roll is repeated at most 20 times");
        }
        return number.intValue();
    }

    private Check.@Nullable Target target() {
        for (var word : List.of("dc", "vs")) {
            if (source.accept(word)) return new Check.Target(word, sum());
        }
        return null;
    }

    private Node sum() {
        return chain(this::product, Operator.PLUS, Operator.MINUS);
    }

    private Node product() {
        return chain(
                this::unary,
                Operator.TIMES,
                Operator.FLOOR_DIVIDE,
                Operator.DIVIDE,
                Operator.MODULO);
    }

    private Node chain(Supplier<Node> operand, Operator... operators) {
        var left = operand.get();
        for (var next = operator(operators); next != null; next = operator(operators)) {
            left = budget.node(new Node.Arithmetic(left, next, operand.get()));
        }
        return left;
    }

    private @Nullable Operator operator(Operator... possible) {
        for (var operator : possible) {
            if (source.accept(operator.symbol())) return operator;
        }
        return null;
    }

    private Node unary() {
        return source.accept("-") ? budget.node(new Node.Negation(atom())) : atom();
    }

    private Node atom() {
        var atom = unlabelled();
        return source.accept("[") ? new Node.Labelled(atom, label()) : atom;
    }

    private String label() {
        var label = source.take(character -> character != '[' && character != ']').strip();
        if (label.isEmpty()) source.expect("a label");
        if (label.isEmpty() || !source.acceptHere("]")) throw source.unexpected();
        return label;
    }

    private Node unlabelled() {
        var column = source.nextColumn();
        var number = source.number();
        var dice = diceFollow();
        if (number != null) return dice ? dice(many(number, column)) : literal(number, column);
        if (dice) return dice(null);
        if (source.comes("(")) return groupOrDice(column);
        source.expect("(");
        if (source.comes("{")) return pool();
        source.expect("{");
        if (source.accept("@")) return reference(column);
        for (var function : Named.values()) {
            if (source.accept(function.word())) return call(function);
        }
        throw source.unexpected();
    }

    /// A `d` begins dice, but not the one of `dc`.
    private boolean diceFollow() {
        if (source.comes("d") && !source.comes("dc")) return source.accept("d");
        source.expect("d");
        return false;
    }

    private Node literal(BigInteger number, int column) {
        if (number.bitLength() >= Long.SIZE) {
            throw DiceRejected.at(column, TOO_LARGE, "a number is too large");
        }
        return budget.node(new Node.Literal(number.longValue()));
    }

    private static Node many(BigInteger quantity, int column) {
        if (quantity.compareTo(BigInteger.valueOf(Node.Dice.MOST)) > 0) throw tooMany(column);
        if (quantity.signum() == 0) throw tooFew(column);
        return new Node.Literal(quantity.longValue());
    }

    private static void requireQuantity(Node.Group group, int column) {
        var quantity = Bounds.ofCount(group);
        if (quantity.least().compareTo(Ratio.of(1)) < 0) throw tooFew(column);
        if (quantity.most().compareTo(Ratio.of(Node.Dice.MOST)) > 0) throw tooMany(column);
    }

    private static DiceRejected tooFew(int column) {
        return DiceRejected.expecting(column, List.of("a number from 1 to 100"));
    }

    private static DiceRejected tooMany(int column) {
        return DiceRejected.at(column, TOO_MANY, "a term takes at most 100 dice");
    }

    private Node groupOrDice(int column) {
        var group = group();
        if (!diceFollow()) return group;
        requireQuantity(group, column);
        return dice(group);
    }

    /// The rest of a dice atom, behind its `d`.
    private Node dice(@Nullable Node quantity) {
        var kind = sides.read();
        var mayDouble = quantity == null || quantity.equals(new Node.Literal(1));
        return budget.node(new Node.Dice(quantity, kind, modifiers.ofDice(kind, mayDouble)));
    }

    private Node.Group group() {
        budget.open();
        source.require("(");
        var group = new Node.Group(sum());
        source.require(")");
        budget.close();
        return budget.node(group);
    }

    private Node pool() {
        budget.open();
        source.require("{");
        var arms = list("}", Integer.MAX_VALUE);
        budget.close();
        return budget.node(new Node.Pool(arms, modifiers.ofPool()));
    }

    private Node call(Named function) {
        source.comes("(");
        budget.open();
        source.require("(");
        var arguments = list(")", function.mostArguments());
        budget.close();
        return budget.node(new Node.Call(function, arguments));
    }

    private List<Node> list(String end, int most) {
        var nodes = new ArrayList<Node>();
        do {
            nodes.add(sum());
        } while (nodes.size() < most && source.accept(","));
        source.require(end);
        return nodes;
    }

    private Node reference(int column) {
        var name = source.name();
        var value = references.find(name);
        if (value == null) {
            throw DiceRejected.at(column, UNKNOWN_REFERENCE, "nothing is known as @" + name);
        }
        return budget.node(new Node.Reference(name, value));
    }
}
