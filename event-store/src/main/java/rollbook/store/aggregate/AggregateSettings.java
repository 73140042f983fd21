package rollbook.store.aggregate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// Settings of the aggregates, `rollbook.log.*`.
///
/// @param queueAtMost how long a command waits for those before it on its aggregate
@ConfigurationProperties("rollbook.log")
record AggregateSettings(@DefaultValue("5s") Duration queueAtMost) {}
