package rollbook.query;

import org.springframework.stereotype.Component;

import rollbook.store.SchemaMigration;
import rollbook.store.role.SchemaOwner;

/// The schema of all views, brought up to date before anything reads or writes it.
@Component
class ViewSchema {
    private static final String NAME = "view";

    ViewSchema(SchemaOwner owner) {
        SchemaMigration.apply(owner, NAME, "query_side", "rollbook/query/migration");
    }

    String name() {
        return NAME;
    }
}
