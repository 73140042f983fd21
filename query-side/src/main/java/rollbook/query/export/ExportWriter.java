package rollbook.query.export;

import org.springframework.stereotype.Component;

import rollbook.events.UserId;
import rollbook.query.OneMoment;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Writes all there is of somebody in one object, as it stood at one moment.
@Component
class ExportWriter {
    private static final String FORMAT = "rollbook-person/v1";

    private final ExportStore store;
    private final JsonMapper json;
    private final OneMoment oneMoment;

    ExportWriter(ExportStore store, JsonMapper json, OneMoment oneMoment) {
        this.store = store;
        this.json = json;
        this.oneMoment = oneMoment;
    }

    void write(UserId person, OutputStream out) {
        oneMoment.read(
                () -> {
                    try (var file = json.createGenerator(out)) {
                        write(person, file);
                    }
                });
    }

    private void write(UserId person, JsonGenerator file) {
        file.writeStartObject();
        file.writeStringProperty("format", FORMAT);
        store.profile(person).ifPresent(profile -> file.writePOJOProperty("profile", profile));
        list(file, "sessions", person, store::sessions);
        list(file, "characters", person, store::characters);
        list(file, "entries", person, store::entries);
        file.writeEndObject();
    }

    private <T> void list(
            JsonGenerator file, String name, UserId person, BiConsumer<UserId, Consumer<T>> rows) {
        file.writeArrayPropertyStart(name);
        rows.accept(person, file::writePOJO);
        file.writeEndArray();
    }
}
