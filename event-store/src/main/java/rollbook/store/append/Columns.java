package rollbook.store.append;

import org.postgresql.PGConnection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A batch laid out as `log.append` takes it: one array a column. Filled in plain loops: this is
/// most of what the one thread that commits has to do by itself.
final class Columns {
    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    private final List<SealedRun> batch;
    private final List<String> begun = new ArrayList<>();
    private final int[] streams;
    private final int[] sequences;
    private final long[] ats;
    private final int[] types;
    private final UUID[] ids;
    private final byte[][] blinds;
    private final byte[][] contents;
    private final byte[][] chains;
    private int filled;

    private Columns(List<SealedRun> batch) {
        var events = batch.stream().mapToInt(run -> run.chains().size()).sum();
        this.batch = batch;
        streams = new int[events];
        sequences = new int[events];
        ats = new long[events];
        types = new int[events];
        ids = new UUID[events];
        blinds = new byte[events][];
        contents = new byte[events][];
        chains = new byte[events][];
    }

    static void bind(PreparedStatement statement, List<SealedRun> batch) throws SQLException {
        var columns = new Columns(batch);
        batch.forEach(columns::fill);
        columns.bind(statement);
    }

    private void fill(SealedRun run) {
        var stream = run.isNew() ? -begin(run.run().stream()) : run.streamNumber();
        var chain = run.chains().iterator();
        for (var event : run.run().events()) {
            fill(stream, event, chain.next());
        }
    }

    /// @return how many streams begin up to and with this one
    private int begin(String stream) {
        begun.add(stream);
        return begun.size();
    }

    private void fill(int stream, NewEvent event, byte[] chain) {
        streams[filled] = stream;
        sequences[filled] = event.sequence();
        ats[filled] = micros(event.at());
        types[filled] = event.type();
        ids[filled] = event.id();
        blinds[filled] = event.blind();
        contents[filled] = event.content();
        chains[filled] = chain;
        filled++;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        var arrays = new Arrays(statement);
        arrays.add("text", begun.toArray(String[]::new));
        arrays.add("int4", streams);
        arrays.add("int4", sequences);
        arrays.add("int8", ats);
        arrays.add("int4", types);
        arrays.add("uuid", ids);
        arrays.add("bytea", blinds);
        arrays.add("bytea", contents);
        arrays.add("bytea", chains);
        bind(arrays, Answered.in(batch));
    }

    private static void bind(Arrays arrays, List<Answered> answers) throws SQLException {
        arrays.add("int4", answers.stream().mapToInt(Answered::event).toArray());
        arrays.add("text", texts(answers, KeptAnswer::owner));
        arrays.add("text", texts(answers, KeptAnswer::key));
        arrays.add("bytea", bytes(answers, KeptAnswer::request));
        arrays.add("int4", answers.stream().mapToInt(one -> one.answer().status()).toArray());
        arrays.add("text", texts(answers, answer -> HeaderLines.write(answer.headers())));
        arrays.add("bytea", bytes(answers, KeptAnswer::body));
    }

    private static String[] texts(List<Answered> answers, Function<KeptAnswer, String> text) {
        return answers.stream().map(one -> text.apply(one.answer())).toArray(String[]::new);
    }

    private static byte[][] bytes(List<Answered> answers, Function<KeptAnswer, byte[]> bytes) {
        return answers.stream().map(one -> bytes.apply(one.answer())).toArray(byte[][]::new);
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * MICROS + at.getNano() / NANOS;
    }

    private static final class Arrays {
        private final PGConnection connection;
        private final PreparedStatement statement;
        private int bound;

        Arrays(PreparedStatement statement) throws SQLException {
            this.connection = statement.getConnection().unwrap(PGConnection.class);
            this.statement = statement;
        }

        void add(String type, Object values) throws SQLException {
            statement.setArray(++bound, connection.createArrayOf(type, values));
        }
    }
}
