package rollbook.query.rsocket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/// How much a connection for streams may ask of us: `rollbook.limits.streams.*`.
///
/// @param frame largest frame, and largest reassembled payload, that is taken in
/// @param payload largest payload that is sent out; larger tables come in several
/// @param metadata most bytes of metadata in a request
/// @param backlog bytes waiting for a connection above which its streams are not pulled any more
/// @param firstFrame how long a connection may wait before SETUP
/// @param connections how many connections there may be at once
/// @param connectionsPerUser how many of one user; one more closes the oldest
/// @param streamsPerConnection how many streams may be open on one connection
/// @param requestsPerSecond how many requests a connection may make; thrice as many close it
@ConfigurationProperties("rollbook.limits.streams")
public record StreamLimits(
        @DefaultValue("64KB") DataSize frame,
        @DefaultValue("256KB") DataSize payload,
        @DefaultValue("8KB") DataSize metadata,
        @DefaultValue("128KB") DataSize backlog,
        @DefaultValue("5s") Duration firstFrame,
        @DefaultValue KeepAlive keepAlive,
        @DefaultValue("10000") int connections,
        @DefaultValue("5") int connectionsPerUser,
        @DefaultValue("32") int streamsPerConnection,
        @DefaultValue("50") int requestsPerSecond) {

    /// What a client may choose in SETUP; we drop a silent client by its own numbers.
    public record KeepAlive(
            @DefaultValue("5s") Duration shortest,
            @DefaultValue("60s") Duration longest,
            @DefaultValue("10s") Duration shortestLifetime,
            @DefaultValue("300s") Duration longestLifetime) {}

    int frameBytes() {
        return Math.toIntExact(frame.toBytes());
    }

    /// The most bytes that a payload to a guest may have.
    public int payloadBytes() {
        return Math.toIntExact(payload.toBytes());
    }
}
