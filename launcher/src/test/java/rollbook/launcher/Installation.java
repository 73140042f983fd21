package rollbook.launcher;

import org.awaitility.Awaitility;

import rollbook.client.Address;
import rollbook.command.CommandSide;
import rollbook.query.QuerySide;
import rollbook.testing.JavaProgram;
import rollbook.testing.TestDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A Rollbook that runs, in one process or in two.
record Installation(Address address, List<JavaProgram> programs) implements AutoCloseable {
    private static final Pattern WEB = Pattern.compile("Web +http://localhost:(\\d+)");
    private static final Pattern STREAMS = Pattern.compile("RSocket +ws://localhost:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// The launcher on an embedded PostgreSQL below `home`.
    static Installation inOneProcess(Path home) {
        return inOneProcess(home, Map.of());
    }

    /// The same, with variables in its environment.
    static Installation inOneProcess(Path home, Map<String, String> environment) {
        var launcher =
                JavaProgram.start(
                        Rollbook.class,
                        home.resolve("output"),
                        environment,
                        "--port=0",
                        "--rsocket-port=0",
                        "--data=" + home.resolve("data"));
        var address =
                Address.local(
                        Integer.parseInt(launcher.awaitPrinted(WEB)),
                        Integer.parseInt(launcher.awaitPrinted(STREAMS)));
        return new Installation(address, List.of(launcher));
    }

    /// A command side and a query side on one database; what either of them may serve is settled by
    /// the method of a request.
    static Installation inTwoProcesses(Path home) {
        return inTwoProcesses(home, TestDatabase.create(), Map.of());
    }

    /// The same on that database, with more settings.
    static Installation inTwoProcesses(Path home, TestDatabase database, Map<String, String> more) {
        var settings = new HashMap<>(database.properties());
        settings.putAll(more);
        settings.put("rollbook.master-key", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("rollbook.data", home.resolve("data").toString());
        var command = freePort();
        var query = freePort();
        var streams = freePort();
        var programs = new ArrayList<JavaProgram>();
        programs.add(
                side(CommandSide.class, home, settings, command, "--server.address=127.0.0.1"));
        awaitHealth(command);
        var streaming = "--spring.rsocket.server.port=" + streams;
        programs.add(side(QuerySide.class, home, settings, query, streaming));
        awaitHealth(query);
        var address =
                new Address(
                        URI.create("http://127.0.0.1:" + command),
                        URI.create("http://127.0.0.1:" + query),
                        URI.create("ws://127.0.0.1:" + streams + "/rsocket"));
        return new Installation(address, programs);
    }

    private static JavaProgram side(
            Class<?> program, Path home, Map<String, String> settings, int port, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--server.port=" + port);
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        var output = home.resolve(program.getSimpleName());
        return JavaProgram.start(program, output, Map.of(), arguments.toArray(String[]::new));
    }

    private static void awaitHealth(int port) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(
                            () ->
                                    http.send(request, HttpResponse.BodyHandlers.ofString())
                                                    .statusCode()
                                            == 200);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        programs.reversed().forEach(JavaProgram::close);
    }
}
