package rollbook.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description =
                "Shows the events that views could not handle and that wait to be tried again.")
final class DeadLetters implements Callable<Integer> {
    private static final String ROUTE = "/api/admin/dead-letters";

    @Mixin private Connection connection = new Connection();

    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup private Order order = new Order();

    /// What to do with one of them, instead.
    static final class Order {
        @Option(names = "--retry", paramLabel = "ID", description = "try its stream again at once")
        private @Nullable String retry;

        @Option(
                names = "--discard",
                paramLabel = "ID",
                description = "give it up: the view goes on without that event")
        private @Nullable String discard;
    }

    @Override
    public Integer call() {
        if (order.retry != null) {
            connection.post(ROUTE + "/" + order.retry + "/retry", Map.of());
        } else if (order.discard != null) {
            connection.delete(ROUTE + "/" + order.discard);
        } else {
            show();
        }
        return 0;
    }

    private void show() {
        var out = spec.commandLine().getOut();
        var body = connection.get(ROUTE + "?limit=100").body();
        if (connection.isJson()) {
            out.println(body.toPrettyString());
            return;
        }
        var table =
                new TextTable(
                        "letterId",
                        "projection",
                        "stream",
                        "sequence",
                        "type",
                        "attempts",
                        "cause");
        body.required("items").forEach(table::add);
        table.print(out);
    }
}
