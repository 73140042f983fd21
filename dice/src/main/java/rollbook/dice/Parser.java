package rollbook.dice;

import static rollbook.dice.DiceRejection.TOO_LARGE;
import static rollbook.dice.DiceRejection.TOO_MANY;
import static rollbook.dice.DiceRejection.TOO_MANY_REPEATS;
import static rollbook.dice.DiceRejection.UNKNOWN_REFERENCE;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Reads an expression by recursive descent: one method for each rule of the grammar.
///
///     roll  = [ INT "x" ] check
///     check = expr [ ("dc" | "vs") expr ]
///     expr  = term { ("+" | "-") term }
///     term  = unary { ("*" | "/" | "//" | "%") unary }
///     unary = [ "-" ] atom
///     atom  = ( NUMBER | dice | pool | func | ref | "(" expr ")" ) [ "[" label "]" ]
final class Parser {
    private static final List<Operator> SUMS = List.of(Operator.PLUS, Operator.MINUS);
    private static final List<Operator> PRODUCTS =
            List.of(Operator.TIMES, Operator.FLOOR_DIVIDE, Operator.DIVIDE, Operator.MODULO);
    private static final List<String> TARGETS = List.of("dc", "vs");
    private static final List<Named> FUNCTIONS = List.of(Named.values());

    private final Source source;
    private final References references;
    private final Places places;
    private final Budget budget;
    private final ModifierParser modifiers;
    private final SidesParser sides;

    Parser(String text, References references, boolean remembering) {
        this.source = new Source(text, remembering);
        this.references = references;
        this.places = new Places(source, remembering);
        this.budget = new Budget(source, places);
        this.modifiers = new ModifierParser(source, places);
        this.sides = new SidesParser(source, places, this::group);
    }

    Check roll() {
        var from = source.start();
        var repeats = repeats();
        var times = source.position();
        var roll = sum();
        var target = target();
        if (!source.atEnd()) {
            modifiers.refuseComparison();
            throw source.unexpected();
        }
        var check = new Check(repeats, roll, target);
        places.put(from, times, check);
        return check;
    }

    /// Where the parts of what was read stand.
    Places places() {
        return places;
    }

    private @Nullable Integer repeats() {
        var start = source.start();
        var number = source.number();
        if (number == Source.NONE || !source.accept("x")) {
            source.returnTo(start);
            return null;
        }
        if (number == 0) {
            throw DiceRejected.expecting(source.found(start), List.of("a number from 1 to 20"));
        }
        if (number > Check.MOST_REPEATS) {
            throw DiceRejected.at(
                    source.found(start), TOO_MANY_REPEATS, "a roll is repeated at most 20 times");
        }
        return (int) number;
    }

    private Check.@Nullable Target target() {
        for (var word : TARGETS) {
            if (source.accept(word)) return new Check.Target(word, sum());
        }
        return null;
    }

    private Node sum() {
        var from = source.start();
        var left = product();
        for (var next = sign(); next != null; next = sign()) {
            left = budget.node(from, new Node.Arithmetic(left, next, product()));
        }
        return left;
    }

    private Node product() {
        var from = source.start();
        var left = unary();
        for (var next = factor(); next != null; next = factor()) {
            left = budget.node(from, new Node.Arithmetic(left, next, unary()));
        }
        return left;
    }

    private @Nullable Operator sign() {
        return source.mayCome("+-") ? operator(SUMS) : null;
    }

    private @Nullable Operator factor() {
        return source.mayCome("*/%") ? operator(PRODUCTS) : null;
    }

    private @Nullable Operator operator(List<Operator> possible) {
        for (var operator : possible) {
            if (source.accept(operator.symbol())) return operator;
        }
        return null;
    }

    private Node unary() {
        var from = source.start();
        return source.accept("-") ? budget.node(from, new Node.Negation(atom())) : atom();
    }

    private Node atom() {
        var from = source.start();
        var atom = unlabelled(from);
        if (!source.accept("[")) return atom;
        return places.put(from, new Node.Labelled(atom, label()));
    }

    private String label() {
        var label = source.take(character -> character != '[' && character != ']').strip();
        if (label.isEmpty()) source.expect("a label");
        if (label.isEmpty() || !source.acceptHere("]")) throw source.unexpected();
        return label;
    }

    private Node unlabelled(int from) {
        var number = source.number();
        var dice = diceFollow();
        if (number != Source.NONE) {
            return dice ? dice(from, many(number, from)) : literal(from, number);
        }
        if (dice) return dice(from, null);
        if (source.comes("(")) return groupOrDice(from);
        source.expect("(");
        if (source.comes("{")) return pool(from);
        source.expect("{");
        if (source.accept("@")) return reference(from);
        for (var function : FUNCTIONS) {
            if (source.accept(function.word())) return call(from, function);
        }
        throw source.unexpected();
    }

    /// A `d` begins dice, but not the one of `dc`.
    private boolean diceFollow() {
        if (source.comes("d") && !source.comes("dc")) return source.accept("d");
        source.expect("d");
        return false;
    }

    private Node literal(int from, long number) {
        if (source.beyond()) {
            throw DiceRejected.at(
                    source.between(from, source.position()),
                    TOO_LARGE,
                    "a number is at most 9223372036854775807");
        }
        return budget.node(from, new Node.Literal(number));
    }

    private Node many(long quantity, int from) {
        if (quantity > Node.Dice.MOST) throw tooMany(source.found(from));
        if (quantity == 0) throw tooFew(source.found(from));
        return new Node.Literal(quantity);
    }

    private void requireQuantity(Node.Group group) {
        var quantity = Bounds.ofCount(group, places);
        if (quantity.least().compareTo(Ratio.of(1)) < 0) throw tooFew(places.of(group));
        if (quantity.most().compareTo(Ratio.of(Node.Dice.MOST)) > 0)
            throw tooMany(places.of(group));
    }

    private static DiceRejected tooFew(Found found) {
        return DiceRejected.expecting(found, List.of("a number from 1 to 100"));
    }

    private static DiceRejected tooMany(Found found) {
        return DiceRejected.at(found, TOO_MANY, "a term takes at most 100 dice");
    }

    private Node groupOrDice(int from) {
        var group = group();
        if (!diceFollow()) return group;
        requireQuantity(group);
        return dice(from, group);
    }

    /// The rest of a dice atom, behind its `d`.
    private Node dice(int from, @Nullable Node quantity) {
        var kind = sides.read();
        var mayDouble = quantity == null || quantity.equals(new Node.Literal(1));
        return budget.node(from, new Node.Dice(quantity, kind, modifiers.ofDice(kind, mayDouble)));
    }

    private Node.Group group() {
        var from = source.start();
        budget.open();
        source.require("(");
        var group = new Node.Group(sum());
        source.require(")");
        budget.close();
        return budget.node(from, group);
    }

    private Node pool(int from) {
        budget.open();
        source.require("{");
        var arms = list("}", Integer.MAX_VALUE);
        budget.close();
        return budget.node(from, new Node.Pool(arms, modifiers.ofPool()));
    }

    private Node call(int from, Named function) {
        source.comes("(");
        budget.open();
        source.require("(");
        var arguments = list(")", function.mostArguments());
        budget.close();
        return budget.node(from, new Node.Call(function, arguments));
    }

    private List<Node> list(String end, int most) {
        var nodes = new ArrayList<Node>();
        do {
            nodes.add(sum());
        } while (nodes.size() < most && source.accept(","));
        source.require(end);
        return nodes;
    }

    private Node reference(int from) {
        var name = source.name();
        var value = references.find(name);
        if (value == null) {
            throw DiceRejected.at(
                    source.between(from, source.position()),
                    UNKNOWN_REFERENCE,
                    "nothing is known by that name");
        }
        return budget.node(from, new Node.Reference(name, value));
    }
}
