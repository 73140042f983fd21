package rollbook.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.Callable;

@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Browses the log; personal data is masked.")
final class Events implements Callable<Integer> {
    @Mixin private Connection connection = new Connection();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--stream", description = "of one aggregate only, for instance session-…")
    private @Nullable String stream;

    @Option(names = "--from", description = "from that position on")
    private @Nullable Long from;

    @Option(names = "--type", description = "of one type only, for instance session.DiceRolled")
    private @Nullable String type;

    @Option(
            names = "--limit",
            defaultValue = "50",
            description = "a page's length, 1 to 100 (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--all", description = "page after page to the end of the log")
    private boolean all;

    @Override
    public Integer call() {
        String cursor = null;
        do {
            var page = connection.get("/api/admin/events" + query(cursor)).body();
            show(page);
            cursor = page.path("nextCursor").asString(null);
        } while (all && cursor != null);
        return 0;
    }

    private void show(JsonNode page) {
        var out = spec.commandLine().getOut();
        if (connection.isJson()) {
            page.required("items").forEach(out::println);
            return;
        }
        var table = new TextTable("position", "at", "stream", "sequence", "type", "payload");
        page.required("items").forEach(table::add);
        table.print(out);
    }

    private String query(@Nullable String cursor) {
        var parameters = new TreeMap<String, @Nullable Object>();
        parameters.put("stream", stream);
        parameters.put("from", from);
        parameters.put("type", type);
        parameters.put("limit", limit);
        parameters.put("cursor", cursor);
        var query = new StringJoiner("&", "?", "");
        parameters.forEach((name, value) -> add(query, name, value));
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
