package rollbook.dice;

import org.jspecify.annotations.Nullable;

import rollbook.dice.Modifier.Advantage;
import rollbook.dice.Modifier.AtLeast;
import rollbook.dice.Modifier.AtMost;
import rollbook.dice.Modifier.CountFailures;
import rollbook.dice.Modifier.CountSuccesses;
import rollbook.dice.Modifier.DeductFailures;
import rollbook.dice.Modifier.Drop;
import rollbook.dice.Modifier.End;
import rollbook.dice.Modifier.Explode;
import rollbook.dice.Modifier.Explosion;
import rollbook.dice.Modifier.Keep;
import rollbook.dice.Modifier.Reroll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads the modifiers behind dice and pools.
final class ModifierParser {
    /// How the modifiers of all dice and of pools begin.
    private static final String COMMON = "kdrc";

    private static final String ALL = COMMON + "m!";
    private static final String COMPARISONS = "<>=";

    private final Source source;
    private final Places places;
    private final ArgumentParser arguments;
    private final Refusals refusals;
    private boolean diceSeen;

    ModifierParser(Source source, Places places) {
        this.source = source;
        this.places = places;
        this.arguments = new ArgumentParser(source);
        this.refusals = new Refusals(source);
    }

    /// @param mayDouble whether `adv` and `dis` may come first
    List<Modifier> ofDice(Sides sides, boolean mayDouble) {
        var read = new ArrayList<Modifier>();
        var fate = sides instanceof Sides.Fate;
        var advantage = mayDouble && !fate ? advantage() : null;
        if (advantage != null) read.add(advantage);
        readAll(read, fate ? this::ofFateDie : this::ofPlainDie);
        refusals.reroll();
        return read;
    }

    List<Modifier> ofPool() {
        return readAll(new ArrayList<>(), this::ofPoolArm);
    }

    /// Refuses a comparison that follows anything with dice in it.
    void refuseComparison() {
        if (diceSeen && source.mayCome(COMPARISONS)) refusals.comparison();
    }

    private List<Modifier> readAll(
            List<Modifier> read, Function<List<Modifier>, @Nullable Modifier> next) {
        while (source.mayCome(ALL)) {
            var from = source.start();
            var one = next.apply(read);
            if (one == null) break;
            read.add(places.put(from, one));
        }
        diceSeen = true;
        refuseComparison();
        return read;
    }

    private @Nullable Modifier ofPoolArm(List<Modifier> before) {
        var chosen = choice();
        return chosen != null ? chosen : count(before);
    }

    private @Nullable Modifier ofFateDie(List<Modifier> before) {
        var reroll = reroll();
        return reroll != null ? reroll : ofPoolArm(before);
    }

    private @Nullable Modifier ofPlainDie(List<Modifier> before) {
        var common = source.mayCome(COMMON) ? ofFateDie(before) : null;
        if (common != null) return common;
        var explosion = explosion();
        return explosion != null ? explosion : clamp();
    }

    private @Nullable Modifier advantage() {
        var start = source.start();
        if (source.accept("adv")) return new Advantage(source.since(start), End.HIGHEST);
        if (source.accept("dis")) return new Advantage(source.since(start), End.LOWEST);
        return null;
    }

    private @Nullable Modifier choice() {
        var start = source.start();
        if (source.accept("kh")) return keep(start, End.HIGHEST);
        if (source.accept("dh")) return drop(start, End.HIGHEST);
        if (source.accept("kl")) return keep(start, End.LOWEST);
        return source.accept("dl") ? drop(start, End.LOWEST) : null;
    }

    private Modifier keep(int start, End end) {
        var count = arguments.count();
        return new Keep(source.since(start), end, count);
    }

    private Modifier drop(int start, End end) {
        var count = arguments.count();
        return new Drop(source.since(start), end, count);
    }

    private @Nullable Modifier reroll() {
        var start = source.start();
        var always = source.accept("rr");
        if (!always && !source.accept("ro")) return null;
        var when = arguments.comparison();
        return new Reroll(source.since(start), !always, when);
    }

    private @Nullable Modifier explosion() {
        var start = source.start();
        if (!source.accept("!")) return null;
        var explosion = Explosion.CHAINED;
        if (source.acceptHere("!")) explosion = Explosion.COMPOUND;
        else if (source.acceptHere("p")) explosion = Explosion.PENETRATING;
        else if (source.acceptHere("o")) explosion = Explosion.ONCE;
        var when = arguments.optionalComparison();
        return new Explode(source.since(start), explosion, when);
    }

    private @Nullable Modifier clamp() {
        var start = source.start();
        var least = source.accept("min");
        if (!least && !source.accept("max")) return null;
        var bound = arguments.bound();
        var written = source.since(start);
        return least ? new AtLeast(written, bound) : new AtMost(written, bound);
    }

    private @Nullable Modifier count(List<Modifier> before) {
        var start = source.start();
        if (source.accept("cs")) {
            var when = arguments.comparison();
            return new CountSuccesses(source.since(start), when);
        }
        if (source.accept("cf")) {
            var when = arguments.comparison();
            return new CountFailures(source.since(start), when);
        }
        if (!countsSuccesses(before)) return null;
        if (!source.accept("df")) return null;
        var when = arguments.comparison();
        return new DeductFailures(source.since(start), when);
    }

    private static boolean countsSuccesses(List<Modifier> modifiers) {
        for (var modifier : modifiers) if (modifier instanceof CountSuccesses) return true;
        return false;
    }
}
