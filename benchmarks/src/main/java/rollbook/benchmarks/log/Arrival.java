package rollbook.benchmarks.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An event reached its handler.
///
/// @param micros since 1970: the one clock that all processes of a machine share
record Arrival(String who, String mark, long micros) {
    private static final String SEPARATOR = "\t";

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    String line() {
        return String.join(SEPARATOR, who, mark, Long.toString(micros));
    }

    static Arrival parse(String line) {
        var parts = line.split(SEPARATOR, -1);
        return new Arrival(parts[0], parts[1], Long.parseLong(parts[2]));
    }
}
