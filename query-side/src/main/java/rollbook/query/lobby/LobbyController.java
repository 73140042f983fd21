package rollbook.query.lobby;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.Page;
import rollbook.edge.PageRequest;
import rollbook.edge.position.PageCursors;
import rollbook.events.SessionId;
import rollbook.query.Paging;
import rollbook.query.Reads;

import java.util.UUID;

@RestController
@RequestMapping("/api/sessions")
@Reads("lobby")
class LobbyController {
    private static final SessionId LATEST = new SessionId(new UUID(-1, -1));

    private final LobbyStore lobby;
    private final PageCursors cursors;

    LobbyController(LobbyStore lobby, PageCursors cursors) {
        this.lobby = lobby;
        this.cursors = cursors;
    }

    @GetMapping
    Page<LobbyView> mine(PageRequest page, CurrentUser caller) {
        var list = "lobby/" + caller.id();
        var cursor = page.cursor();
        var before = cursor == null ? LATEST : SessionId.of(cursors.open(list, cursor));
        return Paging.page(
                lobby.page(caller.id(), before, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(list, last.sessionId().toString()));
    }
}
