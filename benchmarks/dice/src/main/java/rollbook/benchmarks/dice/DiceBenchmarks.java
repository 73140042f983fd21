package rollbook.benchmarks.dice;

import com.bernardomg.tabletop.dice.Dice;
import com.bernardomg.tabletop.dice.interpreter.DiceRoller;
import com.bernardomg.tabletop.dice.parser.DefaultDiceParser;
import com.bernardomg.tabletop.dice.random.NumberGenerator;

import dev.diceroll.parser.DiceRollingVisitor;
import dev.diceroll.parser.impl.RegexDice;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import rollbook.dice.Expression;
import rollbook.dice.Faces;
import rollbook.dice.Notation;
import rollbook.dice.Rolled;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The notation beside two libraries of Maven Central that read dice expressions, all with the same
/// generator. Without a suffix it is Rollbook's own.
///
/// `both_…` reads a text anew each time, rolls it and takes the total. `both_…_told` also asks for
/// the line to read and for every die with its faces, which Rollbook writes only then; of the
/// others it takes the text of the result, which shows the dice in their way. Nobody keeps what was
/// read.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DiceBenchmarks {
    private final SplittableRandom random = new SplittableRandom(1);
    private final Faces faces = Faces.from(random);
    private final Expression attack = Notation.parse("1d20+5");
    private final Expression explosion = Notation.parse("100d6!");

    private final RegexDice diceroll = new RegexDice();
    private final DiceRollingVisitor visitor =
            new DiceRollingVisitor(sides -> 1 + random.nextInt(sides));

    private final DefaultDiceParser bernardo = new DefaultDiceParser();
    private final DiceRoller roller = new DiceRoller(new Generator());

    private final FairRolls fair = new FairRolls(attack);

    @Benchmark
    public Object prove_1d20_5() {
        return fair.prove();
    }

    @Benchmark
    public Object verify_1d20_5() {
        return fair.verify();
    }

    @Benchmark
    public Object parse_6x_4d6dl1() {
        return Notation.parse("6x(4d6dl1)");
    }

    @Benchmark
    public Object roll_1d20_5() {
        return attack.roll(faces);
    }

    @Benchmark
    public Object roll_100d6_exploding() {
        return explosion.roll(faces);
    }

    @Benchmark
    public long both_1d20_5() {
        return Notation.parse("1d20+5").roll(faces).total();
    }

    @Benchmark
    public long both_1d20_5_diceroll() {
        return visitor.visit(diceroll.parse("1d20+5")).getValue();
    }

    @Benchmark
    public long both_1d20_5_bernardomg() {
        return bernardo.parse("1d20+5", roller).getTotalRoll();
    }

    @Benchmark
    public void both_1d20_5_told(Blackhole told) {
        tell(Notation.parse("1d20+5").roll(faces), told);
    }

    @Benchmark
    public String both_1d20_5_told_diceroll() {
        return visitor.visit(diceroll.parse("1d20+5")).toString();
    }

    @Benchmark
    public String both_1d20_5_told_bernardomg() {
        return bernardo.parse("1d20+5", roller).toString();
    }

    @Benchmark
    public long both_4d6kh3() {
        return Notation.parse("4d6kh3").roll(faces).total();
    }

    @Benchmark
    public long both_4d6kh3_diceroll() {
        return visitor.visit(diceroll.parse("4d6k3")).getValue();
    }

    @Benchmark
    public void both_4d6kh3_told(Blackhole told) {
        tell(Notation.parse("4d6kh3").roll(faces), told);
    }

    @Benchmark
    public String both_4d6kh3_told_diceroll() {
        return visitor.visit(diceroll.parse("4d6k3")).toString();
    }

    @Benchmark
    public long both_100d6_exploding() {
        return Notation.parse("100d6!").roll(faces).total();
    }

    @Benchmark
    public long both_100d6_exploding_diceroll() {
        return visitor.visit(diceroll.parse("100d6!")).getValue();
    }

    @Benchmark
    public void both_100d6_exploding_told(Blackhole told) {
        tell(Notation.parse("100d6!").roll(faces), told);
    }

    @Benchmark
    public String both_100d6_exploding_told_diceroll() {
        return visitor.visit(diceroll.parse("100d6!")).toString();
    }

    private static void tell(Rolled rolled, Blackhole told) {
        told.consume(rolled.total());
        told.consume(rolled.text());
        told.consume(rolled.terms());
    }

    private final class Generator implements NumberGenerator {
        @Override
        public Iterable<Integer> generate(Dice dice) {
            return Stream.generate(() -> generate(dice.getSides()))
                    .limit(dice.getQuantity())
                    .toList();
        }

        @Override
        public Integer generate(Integer sides) {
            return 1 + random.nextInt(sides);
        }
    }
}
