package rollbook.command;

import org.springframework.stereotype.Component;

import rollbook.edge.token.SignIns;
import rollbook.store.SchemaMigration;

import javax.sql.DataSource;

/// The command side's own tables in the schema `log`. They refer to those of the edge, so they come
/// after [SignIns].
@Component
class CommandSchema {
    CommandSchema(DataSource database, SignIns afterTheirTables) {
        SchemaMigration.apply(database, "log", "command", "rollbook/command/migration");
    }
}
