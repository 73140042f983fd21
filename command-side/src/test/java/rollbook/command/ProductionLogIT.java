package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.command.user.Visitor;
import rollbook.testing.TestDatabase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A command side in a process of its own, with the profile `production`.
class ProductionLogIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path data;
    private Path log;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        log = data.resolve("log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandSide.class.getName());
        builder.environment().putAll(environment());
        process =
                builder.redirectOutput(log.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void every_line_is_a_json_object_and_names_the_request() {
        var web = new Visitor(port());
        assertThat(web.get("/api/auth/policy").json().path("verification").asString())
                .isEqualTo("REQUIRED");
        var refused = web.check("no token").is(401);
        var line = await().atMost(PATIENCE).until(this::refusal, found -> !found.isEmpty());
        assertThat(line.getFirst().path("traceId").asString()).isEqualTo(refused.text("traceId"));
        assertThat(objects())
                .allMatch(each -> each.hasNonNull("@timestamp") && each.hasNonNull("message"));
    }

    private List<JsonNode> refusal() {
        return objects().stream()
                .filter(each -> each.path("happening").asString("").equals("token-refused"))
                .toList();
    }

    private int port() {
        var started = "Tomcat started on port ";
        var line =
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        objects().stream()
                                                .map(each -> each.path("message").asString(""))
                                                .filter(text -> text.startsWith(started))
                                                .toList(),
                                found -> !found.isEmpty() || !process.isAlive());
        assertThat(line).isNotEmpty();
        return Integer.parseInt(line.getFirst().substring(started.length()).split(" ", 2)[0]);
    }

    /// What the whole lines so far say.
    private List<JsonNode> objects() {
        try {
            var text = Files.readString(log);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private Map<String, String> environment() {
        var settings = new HashMap<>(TestDatabase.create().properties());
        settings.put("spring.profiles.active", "production");
        settings.put("server.port", "0");
        settings.put("rollbook.master-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        settings.put("rollbook.data", data.toString());
        settings.put("rollbook.identity.first-admin.password", "a keeper of many dice");
        var environment = new HashMap<String, String>();
        settings.forEach(
                (name, value) ->
                        environment.put(
                                name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        return environment;
    }
}
