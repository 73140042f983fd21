package rollbook.store.aggregate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// Settings of the aggregates, `rollbook.log.*`.
///
/// @param snapshotEvery after how many events of an aggregate a snapshot is taken
/// @param queueAtMost how long a command waits for those before it on its aggregate
@ConfigurationProperties("rollbook.log")
record AggregateSettings(
        @DefaultValue("250") int snapshotEvery, @DefaultValue("5s") Duration queueAtMost) {
    AggregateSettings {
        if (snapshotEvery < 1) {
            throw new IllegalArgumentException("rollbook.log.snapshot-every must be 1 or more");
        }
    }
}
