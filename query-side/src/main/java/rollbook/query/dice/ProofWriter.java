package rollbook.query.dice;

import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.query.OneMoment;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.time.Clock;

/// Writes everything with which a reader can check the dice of a session elsewhere.
@Component
class ProofWriter {
    /// `rollbook.dice.fair.SessionProof` reads it.
    private static final String FORMAT = "rollbook-proof/v1";

    private final DiceStore dice;
    private final JsonMapper json;
    private final Clock clock;
    private final OneMoment oneMoment;

    ProofWriter(DiceStore dice, JsonMapper json, Clock clock, OneMoment oneMoment) {
        this.dice = dice;
        this.json = json;
        this.clock = clock;
        this.oneMoment = oneMoment;
    }

    void write(SessionId session, UserId reader, OutputStream out) {
        oneMoment.read(
                () -> {
                    try (var file = json.createGenerator(out)) {
                        write(session, reader, file);
                    }
                });
    }

    private void write(SessionId session, UserId reader, JsonGenerator file) {
        file.writeStartObject();
        file.writeStringProperty("format", FORMAT);
        file.writePOJOProperty("sessionId", session);
        file.writePOJOProperty("at", clock.instant());
        file.writeObjectPropertyStart("dice");
        file.writeArrayPropertyStart("epochs");
        dice.epochs(session, reader, file::writePOJO);
        file.writeEndArray();
        file.writeArrayPropertyStart("rolls");
        dice.rolls(session, reader, file::writePOJO);
        file.writeEndArray();
        file.writeEndObject();
        file.writeEndObject();
    }
}
