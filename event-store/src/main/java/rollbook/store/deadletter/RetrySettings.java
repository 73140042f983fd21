package rollbook.store.deadletter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// When parked events are tried again, `rollbook.dead-letters.*`.
///
/// @param every how often to look for events that are due
/// @param firstPause after the first attempt that failed; doubled after each further one
/// @param longestPause where the doubling ends
@ConfigurationProperties("rollbook.dead-letters")
record RetrySettings(
        @DefaultValue("1s") Duration every,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause) {

    static double seconds(Duration pause) {
        return pause.toMillis() / 1_000.0;
    }
}
