package rollbook.query.audit;

import rollbook.events.Audience;
import rollbook.events.UserId;
import rollbook.query.table.Sight;
import rollbook.query.table.Table;
import rollbook.query.table.TableView;
import rollbook.query.table.TableWalk.Step;
import rollbook.query.table.Visibility;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Works out what each audience of an event may know of its consequences: the difference between
/// the table before and after, each as that audience sees it.
final class Tracing {
    private static final UserId SOMEBODY = new UserId(new UUID(0, 0));

    private final JsonMapper json;

    Tracing(JsonMapper json) {
        this.json = json;
    }

    List<AuditVersion> versions(Step step) {
        var sights = Visibility.sights(step.event(), step.before(), step.after());
        if (sights.isEmpty()) {
            return List.of();
        }
        var plain = changes(step, SOMEBODY);
        var masters = step.after().gameMasters();
        var full = masters.stream().findAny().map(one -> changes(step, one)).orElse(plain);
        var versions = new ArrayList<AuditVersion>();
        for (var sight : sights) {
            if (!full.equals(plain)) {
                versions.add(new AuditVersion(among(masters, sight), sight.event(), full));
            }
            versions.add(new AuditVersion(sight.audience(), sight.event(), plain));
        }
        return versions;
    }

    private static Audience among(Set<UserId> users, Sight sight) {
        return Audience.of(users.stream().filter(sight.audience()::includes).toList());
    }

    private List<Change> changes(Step step, UserId viewer) {
        if (step.before().equals(step.after())) {
            return List.of();
        }
        var part = Part.of(step);
        return Changes.between(seen(part.before(), viewer), seen(part.after(), viewer));
    }

    private JsonNode seen(Table table, UserId viewer) {
        return table.members().isEmpty()
                ? json.createObjectNode()
                : json.valueToTree(TableView.of(table, viewer));
    }
}
