package rollbook.query.sheet;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.position.PageCursors;
import rollbook.edge.sheet.WireCharacter;
import rollbook.events.CharacterId;
import rollbook.query.Paging;
import rollbook.query.Reads;

import java.util.UUID;

@RestController
@RequestMapping("/api/characters")
@Reads({"sheet", "lobby"})
class SheetController {
    private static final int UUID_LENGTH = 36;

    private final SheetStore sheets;
    private final SheetSight sight;
    private final PageCursors cursors;

    SheetController(SheetStore sheets, SheetSight sight, PageCursors cursors) {
        this.sheets = sheets;
        this.sight = sight;
        this.cursors = cursors;
    }

    /// The caller's own characters.
    @GetMapping
    Page<WireCharacter> mine(
            PageRequest page,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean archived,
            CurrentUser caller) {
        var order = SheetOrder.named(sort);
        var list =
                new SheetList(
                        caller.id(),
                        text == null ? "" : text,
                        Boolean.TRUE.equals(archived),
                        order);
        var found = sheets.page(list, place(list, page.cursor()), page.limit() + 1);
        var rows =
                Paging.page(
                        found, page.limit(), last -> cursors.seal(list.name(), key(list, last)));
        return new Page<>(
                rows.items().stream().map(StoredSheet::onWire).toList(), rows.nextCursor());
    }

    @GetMapping("/{characterId}")
    ResponseEntity<Object> sheet(@PathVariable CharacterId characterId, CurrentUser caller) {
        var seen = sight.of(characterId, caller.id());
        var answer = ResponseEntity.ok();
        if (seen.whole()) {
            answer.eTag(Long.toString(seen.sheet().version()));
        }
        return answer.body(seen.view());
    }

    private SheetStore.@Nullable Place place(SheetList list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = cursors.open(list.name(), cursor);
        return new SheetStore.Place(
                key.substring(UUID_LENGTH), UUID.fromString(key.substring(0, UUID_LENGTH)));
    }

    private static String key(SheetList list, StoredSheet sheet) {
        return sheet.characterId().value() + list.order().placeOf(sheet);
    }
}
