package rollbook.query.audit;

import rollbook.events.Audience;
import rollbook.query.table.WireEvent;

import java.util.List;

/// What one audience may know of an event and of what it changed.
record AuditVersion(Audience readers, WireEvent event, List<Change> changes) {
    AuditVersion {
        changes = List.copyOf(changes);
    }
}
