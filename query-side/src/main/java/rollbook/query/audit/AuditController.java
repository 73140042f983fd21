package rollbook.query.audit;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.position.Cursors;
import rollbook.events.SessionId;
import rollbook.query.Paging;
import rollbook.query.Reads;
import rollbook.query.lobby.Memberships;

@RestController
@RequestMapping("/api/sessions/{sessionId}/audit")
@Reads({"audit", "lobby"})
class AuditController {
    private final AuditStore audit;
    private final Memberships memberships;
    private final Cursors cursors;

    AuditController(AuditStore audit, Memberships memberships, Cursors cursors) {
        this.audit = audit;
        this.memberships = memberships;
        this.cursors = cursors;
    }

    @GetMapping
    Page<AuditItem> read(@PathVariable SessionId sessionId, PageRequest page, CurrentUser caller) {
        var cursor = page.cursor();
        var before = cursor == null ? Long.MAX_VALUE : cursors.open(sessionId, cursor);
        memberships.require(caller.id(), sessionId);
        var found = audit.find(sessionId, caller.id(), before, page.limit() + 1);
        return Paging.page(
                found.stream().map(this::item).toList(), page.limit(), AuditItem::cursor);
    }

    private AuditItem item(AuditStore.Found found) {
        var entry = found.entry();
        return new AuditItem(
                cursors.seal(entry.sessionId(), entry.sequence()),
                entry.at(),
                entry.by(),
                entry.role(),
                entry.command(),
                found.event(),
                found.changes());
    }
}
