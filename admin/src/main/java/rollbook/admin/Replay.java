package rollbook.admin;

import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Throws a view away and builds it anew from the beginning of the log.")
final class Replay implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Mixin private Connection connection = new Connection();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "VIEW", description = "name as `rollbook-admin projections` shows it")
    private String view = "";

    @Option(names = "--no-wait", description = "start it and return")
    private boolean noWait;

    @Override
    public Integer call() throws InterruptedException {
        var started =
                connection.post(
                        "/api/admin/projections/" + view + "/replay", Map.of("mode", "in-place"));
        var jobId = started.text("jobId");
        var job = noWait ? job(jobId) : follow(jobId);
        if (connection.isJson()) {
            spec.commandLine().getOut().println(job.toPrettyString());
        }
        var state = job.required("state").asString();
        if (!noWait && !state.equals("DONE")) {
            throw new JobFailed(jobId, state);
        }
        return 0;
    }

    private JsonNode job(String jobId) {
        return connection.get("/api/admin/jobs/" + jobId).body();
    }

    private JsonNode follow(String jobId) throws InterruptedException {
        var job = job(jobId);
        var bar =
                new ProgressBarBuilder()
                        .setTaskName(view)
                        .setInitialMax(job.path("head").asLong())
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUnit(" events", 1);
        try (var progress = bar.build()) {
            while (job.required("state").asString().equals("RUNNING")) {
                progress.stepTo(job.path("position").asLong());
                Thread.sleep(PAUSE);
                job = job(jobId);
            }
            progress.stepTo(job.path("position").asLong());
        }
        return job;
    }
}
