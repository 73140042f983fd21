package rollbook.query.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.position.Cursors;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.query.Paging;
import rollbook.query.Reads;
import rollbook.query.lobby.Memberships;

import java.util.List;

@RestController
@RequestMapping("/api/sessions/{sessionId}/journal")
@Reads({"journal", "lobby"})
class JournalController {
    private final JournalStore journal;
    private final Memberships memberships;
    private final Cursors cursors;

    JournalController(JournalStore journal, Memberships memberships, Cursors cursors) {
        this.journal = journal;
        this.memberships = memberships;
        this.cursors = cursors;
    }

    @GetMapping
    Page<JournalItem> read(
            @PathVariable SessionId sessionId,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable UserId author,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            PageRequest page,
            CurrentUser caller) {
        var stretch = new StretchReader(sessionId, cursors).read(from, to, page.cursor());
        var query =
                new JournalQuery(sessionId, caller.id(), stretch, EntryKind.named(kind), author);
        memberships.require(caller.id(), sessionId);
        var found = journal.find(query, page.limit() + 1).stream().map(this::item).toList();
        return Paging.page(found, page.limit(), JournalItem::cursor);
    }

    private JournalItem item(JournalStore.Found found) {
        var entry = found.entry();
        return new JournalItem(
                entry.kind(),
                cursors.seal(entry.sessionId(), entry.sequence()),
                entry.at(),
                entry.author(),
                found.event());
    }
}
