package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Somebody at the other end of real HTTP.
public final class Visitor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final HttpClient http;

    public Visitor(int port) {
        this(URI.create("http://127.0.0.1:" + port), HTTP);
    }

    private Visitor(URI server, HttpClient http) {
        this.server = server;
        this.http = http;
    }

    /// The same server, visited from another address of this machine.
    public Visitor from(String address) {
        var local = InetAddress.ofLiteral(address);
        return new Visitor(server, HttpClient.newBuilder().localAddress(local).build());
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String field) {
            return json().path(field).asString("");
        }

        public Answer is(int status) {
            assertThat(status()).as(response.body()).isEqualTo(status);
            return this;
        }

        public Answer isProblem(int status, String code) {
            is(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(text("code")).isEqualTo(code);
            assertThat(text("type")).isEqualTo("/problems/" + code);
            return this;
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer post(String path, Object body, String... headers) {
        return postText(path, JSON.writeValueAsString(body), headers);
    }

    public Answer postText(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    public Answer patch(String path, Object body, String... headers) {
        var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(path, headers).method("PATCH", json));
    }

    public Answer put(String path, Object body, String... headers) {
        var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(path, headers).PUT(json));
    }

    public Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    /// A DELETE that says more in its body.
    public Answer deleteBy(Object body, String path, String... headers) {
        var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(path, headers).method("DELETE", json));
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer signUp(String email, String name, String password) {
        return post(
                "/api/auth/sign-up",
                Map.of("email", email, "displayName", name, "password", password));
    }

    public Answer signIn(String email, String password) {
        return post("/api/auth/sign-in", Map.of("email", email, "password", password));
    }

    public Answer refresh(String token, String... headers) {
        return post("/api/auth/refresh", Map.of("refreshToken", token), headers);
    }

    public Answer check(String accessToken) {
        return get("/api/auth/check", "Authorization", "Bearer " + accessToken);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }
}
