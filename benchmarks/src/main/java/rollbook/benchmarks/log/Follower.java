package rollbook.benchmarks.log;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// The other process of [Wakings]: projects what is written there and prints when each event
/// arrived, until its input ends.
@Command(name = "follower", hidden = true)
final class Follower implements Callable<Integer> {
    static final String READY = "ready";
    static final String PASSWORD = "BENCHMARK_PASSWORD";

    @Mixin private Setting setting = new Setting();

    @Option(names = "--server", required = true)
    private String server = "";

    @Option(names = "--username", required = true)
    private String username = "";

    @Override
    public Integer call() throws Exception {
        var out = setting.out();
        var password = System.getenv().getOrDefault(PASSWORD, "");
        var databases = new Databases(server, username, password);
        try (var _ =
                new Projections(databases, "there", (who, mark) -> say(out, who, mark)).start()) {
            out.println(READY);
            out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        return 0;
    }

    private static void say(PrintWriter out, String who, String mark) {
        var line = new Arrival(who, mark, Arrival.now()).line();
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
