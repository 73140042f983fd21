package rollbook.query.sheet;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.position.PageCursors;
import rollbook.events.CharacterId;
import rollbook.query.Paging;
import rollbook.query.Reads;

/// What became of a sheet, when and by whom, newest first.
@RestController
@Reads({"sheet", "lobby"})
class HistoryController {
    private final SheetSight sight;
    private final SheetHistory history;
    private final PageCursors cursors;

    HistoryController(SheetSight sight, SheetHistory history, PageCursors cursors) {
        this.sight = sight;
        this.history = history;
        this.cursors = cursors;
    }

    @GetMapping("/api/characters/{characterId}/history")
    Page<HistoryItem> history(
            @PathVariable CharacterId characterId, PageRequest page, CurrentUser caller) {
        var list = "history/" + characterId;
        var seen = upTo(list, page.cursor());
        var version = sight.whole(characterId, caller.id()).version();
        return Paging.page(
                history.upTo(characterId, Math.min(version, seen), page.limit() + 1),
                page.limit(),
                last -> cursors.seal(list, Long.toString(last.version() - 1)));
    }

    private long upTo(String list, @Nullable String cursor) {
        return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursors.open(list, cursor));
    }
}
