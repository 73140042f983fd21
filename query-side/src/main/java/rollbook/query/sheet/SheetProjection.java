package rollbook.query.sheet;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterEvent;

/// Keeps each character sheet as the fold of its events.
@Component
@ProcessingGroup("sheet")
class SheetProjection {
    private final SheetStore sheets;

    SheetProjection(SheetStore sheets) {
        this.sheets = sheets;
    }

    @EventHandler
    void on(CharacterEvent event, @SequenceNumber long sequence) {
        if (event instanceof CharacterCreated(var id, var owner, var sheet)) {
            sheets.save(new StoredSheet(id, owner, sheet, false, sequence + 1));
            return;
        }
        sheets.find(event.characterId())
                .filter(stored -> stored.version() == sequence)
                .ifPresent(stored -> sheets.save(stored.after(event)));
    }

    @ResetHandler
    void forget() {
        sheets.clear();
    }
}
