package rollbook.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

@Command(
        name = "projections",
        mixinStandardHelpOptions = true,
        description = "Shows how far each view is.")
final class Projections implements Callable<Integer> {
    @Mixin private Connection connection = new Connection();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var body = connection.get("/api/admin/projections").body();
        if (connection.isJson()) {
            out.println(body.toPrettyString());
            return 0;
        }
        var table =
                new TextTable(
                        "name",
                        "state",
                        "position",
                        "head",
                        "lag",
                        "rate",
                        "failures",
                        "deadLetters");
        body.required("items").forEach(table::add);
        table.print(out);
        return 0;
    }
}
