package rollbook.store.append;

import org.postgresql.PGConnection;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A batch laid out as `log.append` takes it: one array a column.
final class Columns {
    private final PGConnection connection;
    private final PreparedStatement statement;
    private int bound;

    private Columns(PreparedStatement statement) throws SQLException {
        this.connection = statement.getConnection().unwrap(PGConnection.class);
        this.statement = statement;
    }

    static void bind(PreparedStatement statement, List<SealedRun> batch) throws SQLException {
        var columns = new Columns(statement);
        columns.bindRuns(batch);
        columns.bindEvents(batch.stream().flatMap(run -> run.run().events()).toList());
        columns.add("bytea", chains(batch));
        columns.bindAnswers(Answered.in(batch));
    }

    private void bindRuns(List<SealedRun> batch) throws SQLException {
        add("text", batch.stream().map(run -> run.run().stream()).toArray(String[]::new));
        add("int4", batch.stream().mapToInt(run -> run.run().first()).toArray());
        add(
                "int4",
                IntStream.range(0, batch.size())
                        .flatMap(i -> batch.get(i).run().events().mapToInt(_ -> i + 1))
                        .toArray());
    }

    private void bindEvents(List<NewEvent> events) throws SQLException {
        add("int4", events.stream().mapToInt(NewEvent::sequence).toArray());
        add("int8", events.stream().mapToLong(event -> micros(event.at())).toArray());
        add("int4", events.stream().mapToInt(NewEvent::type).toArray());
        add("uuid", events.stream().map(NewEvent::id).toArray(UUID[]::new));
        add("bytea", events.stream().map(NewEvent::blind).toArray(byte[][]::new));
        add("bytea", events.stream().map(NewEvent::content).toArray(byte[][]::new));
    }

    private void bindAnswers(List<Answered> answers) throws SQLException {
        add("int4", answers.stream().mapToInt(Answered::event).toArray());
        add("text", texts(answers, KeptAnswer::owner));
        add("text", texts(answers, KeptAnswer::key));
        add("bytea", bytes(answers, KeptAnswer::request));
        add("int4", answers.stream().mapToInt(one -> one.answer().status()).toArray());
        add("text", texts(answers, answer -> HeaderLines.write(answer.headers())));
        add("bytea", bytes(answers, KeptAnswer::body));
    }

    private static String[] texts(List<Answered> answers, Function<KeptAnswer, String> text) {
        return answers.stream().map(one -> text.apply(one.answer())).toArray(String[]::new);
    }

    private static byte[][] bytes(List<Answered> answers, Function<KeptAnswer, byte[]> bytes) {
        return answers.stream().map(one -> bytes.apply(one.answer())).toArray(byte[][]::new);
    }

    private static byte[][] chains(List<SealedRun> batch) {
        return batch.stream().flatMap(run -> run.chains().stream()).toArray(byte[][]::new);
    }

    private void add(String type, Object values) throws SQLException {
        Array array = connection.createArrayOf(type, values);
        statement.setArray(++bound, array);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
