package rollbook.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// Settings of the log, `rollbook.log.*`.
///
/// @param cachedAggregates how many aggregates stay in memory
/// @param poll how often to look by itself, should a notification have been lost
/// @param durable whether to refuse a server that may lose acknowledged events; off for tests only
@ConfigurationProperties("rollbook.log")
record EventLogSettings(
        @DefaultValue("1000") int cachedAggregates,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("true") boolean durable) {}
