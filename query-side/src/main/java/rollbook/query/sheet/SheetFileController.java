package rollbook.query.sheet;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.sheet.SheetFile;
import rollbook.edge.sheet.WireSheet;
import rollbook.events.CharacterId;
import rollbook.query.Reads;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Sheets as files, and what such files look like.
@RestController
@Reads({"sheet", "lobby"})
class SheetFileController {
    private static final String SCHEMA = "rollbook-character-v1.json";
    private static final String ATTACHMENT =
            ContentDisposition.attachment().filename("rollbook-character.json").build().toString();

    private final SheetSight sight;
    private final JsonNode schema;

    SheetFileController(SheetSight sight, JsonMapper json) {
        this.sight = sight;
        this.schema = schema(json);
    }

    @GetMapping("/api/characters/{characterId}/export")
    ResponseEntity<SheetFile> export(@PathVariable CharacterId characterId, CurrentUser caller) {
        var sheet = sight.whole(characterId, caller.id()).sheet();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ATTACHMENT)
                .body(SheetFile.of(WireSheet.of(sheet)));
    }

    /// JSON Schema of the file.
    @GetMapping("/api/schemas/rollbook-character-v1")
    JsonNode schema() {
        return schema;
    }

    private static JsonNode schema(JsonMapper json) {
        try (var file = SheetFileController.class.getResourceAsStream(SCHEMA)) {
            return json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
