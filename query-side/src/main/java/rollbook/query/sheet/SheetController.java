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
import rollbook.edge.problem.ProblemException;
import rollbook.events.CharacterId;
import rollbook.query.Paging;
import rollbook.query.Reads;
import rollbook.query.lobby.Memberships;

import java.util.UUID;

@RestController
@RequestMapping("/api/characters")
@Reads({"sheet", "lobby"})
class SheetController {
    private static final int UUID_LENGTH = 36;
    private static final UUID FIRST = new UUID(0, 0);

    private final SheetStore sheets;
    private final Memberships memberships;
    private final PageCursors cursors;

    SheetController(SheetStore sheets, Memberships memberships, PageCursors cursors) {
        this.sheets = sheets;
        this.memberships = memberships;
        this.cursors = cursors;
    }

    /// The caller's own characters by name; `q` is a part of the name.
    @GetMapping
    Page<SheetView> mine(
            PageRequest page,
            @RequestParam(name = "q", required = false) @Nullable String text,
            CurrentUser caller) {
        var sought = text == null ? "" : text;
        var list = "characters/" + caller.id() + "/" + sought;
        var after = after(list, page.cursor());
        var found =
                sheets.page(caller.id(), sought, after.name, after.id, page.limit() + 1).stream()
                        .map(SheetView::of)
                        .toList();
        return Paging.page(found, page.limit(), last -> cursors.seal(list, key(last)));
    }

    @GetMapping("/{characterId}")
    ResponseEntity<Object> sheet(@PathVariable CharacterId characterId, CurrentUser caller) {
        var stored = sheets.find(characterId).orElseThrow(SheetController::absent);
        if (stored.ownerId().equals(caller.id())
                || memberships.runsTableOf(caller.id(), stored.ownerId())) {
            var version = Long.toString(stored.version());
            return ResponseEntity.ok().eTag(version).body(SheetView.of(stored));
        }
        if (memberships.meet(caller.id(), stored.ownerId())) {
            return ResponseEntity.ok(PublicSheetView.of(stored));
        }
        throw absent();
    }

    private record Place(String name, UUID id) {}

    private Place after(String list, @Nullable String cursor) {
        if (cursor == null) {
            return new Place("", FIRST);
        }
        var key = cursors.open(list, cursor);
        return new Place(
                key.substring(UUID_LENGTH), UUID.fromString(key.substring(0, UUID_LENGTH)));
    }

    private static String key(SheetView sheet) {
        return sheet.characterId().value() + sheet.sheet().name();
    }

    private static ProblemException absent() {
        return ProblemException.absent(CharacterId.class);
    }
}
