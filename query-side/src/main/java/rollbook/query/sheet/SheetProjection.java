package rollbook.query.sheet;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

import rollbook.events.CharacterId;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterEvent;
import rollbook.query.Rereading;
import rollbook.query.Traces;
import rollbook.store.EventLog;

/// Keeps each character sheet as the fold of its events.
@Component
@ProcessingGroup("sheet")
class SheetProjection implements Rereading {
    private final SheetStore sheets;
    private final EventLog log;

    SheetProjection(SheetStore sheets, EventLog log) {
        this.sheets = sheets;
        this.log = log;
    }

    @EventHandler
    void on(CharacterEvent event, @SequenceNumber long sequence) {
        if (event instanceof CharacterCreated created) {
            sheets.save(StoredSheet.begun(created));
            return;
        }
        sheets.find(event.characterId())
                .filter(stored -> stored.version() == sequence)
                .ifPresent(stored -> sheets.save(stored.after(event)));
    }

    @Override
    public String view() {
        return "sheet";
    }

    @Override
    public void reread(Traces traces) {
        sheets.lockAllOf(traces.person())
                .forEach(stored -> sheets.save(afresh(stored.characterId(), stored.version())));
    }

    private StoredSheet afresh(CharacterId id, long version) {
        try (var events = log.stream(id.toString(), 0).limit(version)) {
            var facts = events.map(recorded -> (CharacterEvent) recorded.event()).iterator();
            var sheet = StoredSheet.begun((CharacterCreated) facts.next());
            while (facts.hasNext()) {
                sheet = sheet.after(facts.next());
            }
            return sheet;
        }
    }

    @ResetHandler
    void forget() {
        sheets.clear();
    }
}
