package rollbook.query.table;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.edge.position.Cursors;
import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;
import rollbook.query.Reads;

@RestController
@Reads("table")
class TableController {
    private final TableStore tables;
    private final Cursors cursors;

    TableController(TableStore tables, Cursors cursors) {
        this.tables = tables;
        this.cursors = cursors;
    }

    /// A table as the caller may see it, and where to go on from.
    record Seen(String cursor, TableView state) {}

    @GetMapping("/api/sessions/{sessionId}")
    Seen table(@PathVariable SessionId sessionId, CurrentUser caller) {
        var stored =
                tables.find(sessionId)
                        .filter(found -> found.table().roleOf(caller.id()).isPresent())
                        .orElseThrow(() -> ProblemException.absent(SessionId.class));
        return new Seen(
                cursors.sealAnew(sessionId, stored.sequence()),
                TableView.of(stored.table(), caller.id()));
    }
}
