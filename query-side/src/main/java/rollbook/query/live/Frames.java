package rollbook.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.netty.buffer.Unpooled;
import io.rsocket.Payload;
import io.rsocket.util.ByteBufPayload;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.edge.position.Cursors;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.query.table.WireEvent;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/// Writes the frames of `live` and `replay`.
@Component
final class Frames {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record EventBody(String cursor, Instant at, @Nullable String by, WireEvent event) {}

    private record Presence(String kind, Collection<String> online) {}

    private record CaughtUp(String kind, long seq) {}

    private record SignalFrame(String kind, UserId by, Signal signal) {}

    private record End(String kind, String reason) {}

    private final JsonMapper json;
    private final Cursors cursors;

    Frames(JsonMapper json, Cursors cursors) {
        this.json = json;
        this.cursors = cursors;
    }

    /// The cursor of an event, the same for all who see it.
    String cursor(Moment moment) {
        return cursors.seal(moment.before().sessionId(), moment.sequence());
    }

    /// A cursor of a place that may be one of an event which the viewer must not notice.
    String newCursor(SessionId sessionId, long sequence) {
        return cursors.sealAnew(sessionId, sequence);
    }

    /// What all who see an event alike get to read: the frame from its cursor on.
    byte[] eventBody(Moment moment, WireEvent event) {
        var body = new EventBody(cursor(moment), moment.at(), moment.by(), event);
        var object = json.writeValueAsBytes(body);
        return Arrays.copyOfRange(object, 1, object.length);
    }

    /// The event frame of one subscriber: its own number in front of the shared body.
    Payload event(long seq, byte[] body) {
        var start = "{\"kind\":\"event\",\"seq\":" + seq + ",";
        return of(ascii(start), body);
    }

    /// A part of a table; `more` when another one follows.
    Payload snapshot(long seq, String cursor, byte[] state, boolean more) {
        var start =
                "{\"kind\":\"snapshot\",\"seq\":%d,\"cursor\":\"%s\",\"state\":"
                        .formatted(seq, cursor);
        return of(ascii(start), state, ascii(more ? ",\"more\":true}" : "}"));
    }

    Payload presence(Collection<String> online) {
        return payload(new Presence("presence", online));
    }

    Payload caughtUp(long seq) {
        return payload(new CaughtUp("caught-up", seq));
    }

    byte[] signal(UserId by, Signal signal) {
        return json.writeValueAsBytes(new SignalFrame("signal", by, signal));
    }

    Payload end(String reason) {
        return payload(new End("end", reason));
    }

    private Payload payload(Object frame) {
        return of(json.writeValueAsBytes(frame));
    }

    static Payload of(byte[]... parts) {
        return ByteBufPayload.create(Unpooled.wrappedBuffer(parts));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
