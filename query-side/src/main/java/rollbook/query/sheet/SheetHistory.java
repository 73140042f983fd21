package rollbook.query.sheet;

import org.springframework.stereotype.Component;

import rollbook.edge.sheet.WireSheet;
import rollbook.events.CharacterId;
import rollbook.events.EventMetadata;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.CharacterReverted;
import rollbook.events.character.Sheet;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// The facts that a sheet came from, read from the log.
@Component
class SheetHistory {
    private static final String SHEET = "sheet";

    private final EventLog log;
    private final JsonMapper json;

    SheetHistory(EventLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    /// At most `limit` facts up to a version, newest first.
    List<HistoryItem> upTo(CharacterId character, long version, int limit) {
        var first = Math.max(0, version - limit);
        try (var events = log.stream(character.toString(), first)) {
            return events.limit(version - first).map(this::item).toList().reversed();
        }
    }

    private HistoryItem item(RecordedEvent recorded) {
        return new HistoryItem(
                recorded.sequence() + 1,
                recorded.at(),
                recorded.metadata().get(EventMetadata.BY),
                facts((CharacterEvent) recorded.event()));
    }

    /// Whose sheet it is stands elsewhere. A sheet in an event looks like any other on the wire.
    private JsonNode facts(CharacterEvent event) {
        var facts = json.createObjectNode().put("type", event.getClass().getSimpleName());
        json.valueToTree(event)
                .properties()
                .forEach(fact -> facts.set(fact.getKey(), fact.getValue()));
        facts.remove(List.of("characterId", "ownerId"));
        if (event instanceof CharacterCreated(_, _, var sheet)) {
            facts.set(SHEET, onWire(sheet));
        } else if (event instanceof CharacterReverted(_, _, _, var sheet)) {
            facts.set(SHEET, onWire(sheet));
        }
        return facts;
    }

    private JsonNode onWire(Sheet sheet) {
        return json.valueToTree(WireSheet.of(sheet));
    }
}
