package rollbook.command;

import org.springframework.stereotype.Component;

import rollbook.edge.token.SignIns;
import rollbook.store.SchemaMigration;
import rollbook.store.role.SchemaOwner;

/// The command side's own tables in the schema `log`. They refer to those of the edge, so they come
/// after [SignIns].
@Component
class CommandSchema {
    CommandSchema(SchemaOwner owner, SignIns afterTheirTables) {
        SchemaMigration.apply(owner, "log", "command", "rollbook/command/migration");
    }
}
