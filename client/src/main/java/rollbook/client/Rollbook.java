package rollbook.client;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// One person's connection to Rollbook over HTTP. Reads wait for that person's own writes. Safe for
/// use by several threads.
public final class Rollbook {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private final Address address;
    private volatile @Nullable String accessToken;
    private volatile @Nullable String refreshToken;
    private volatile @Nullable String lastPosition;
    private volatile String userId = "";

    public Rollbook(Address address) {
        this.address = address;
    }

    /// Makes an account; the same answer whether or not the address was free.
    public Answer signUp(String email, String displayName, String password) {
        return post(
                "/api/auth/sign-up",
                Map.of("email", email, "displayName", displayName, "password", password));
    }

    /// Signs in and keeps the tokens.
    ///
    /// @throws Refused when e-mail and password do not match
    public Rollbook signIn(String email, String password) {
        keep(post("/api/auth/sign-in", Map.of("email", email, "password", password)).orThrow());
        return this;
    }

    /// Trades the refresh token for fresh ones.
    ///
    /// @throws Refused when the sign-in has ended
    public Rollbook refresh() {
        var spent = String.valueOf(refreshToken);
        keep(post("/api/auth/refresh", Map.of("refreshToken", spent)).orThrow());
        return this;
    }

    /// Goes on with tokens from an earlier sign-in.
    public Rollbook resume(String access, String refresh) {
        accessToken = access;
        refreshToken = refresh;
        return this;
    }

    private void keep(Answer signedIn) {
        accessToken = signedIn.text("accessToken");
        refreshToken = signedIn.text("refreshToken");
        userId = signedIn.body().required("user").required("userId").asString();
    }

    public String userId() {
        return userId;
    }

    /// The bearer token in use.
    public String accessToken() {
        return String.valueOf(accessToken);
    }

    /// The refresh token that was not spent yet.
    public String refreshToken() {
        return String.valueOf(refreshToken);
    }

    public Address address() {
        return address;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer patch(String path, Object body, Map<String, String> headers) {
        return send("PATCH", path, body, headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /// Sends any request; `body` is written as JSON unless it is null.
    public Answer send(
            String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.of(method, path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        if (method.equals("GET") && lastPosition != null) {
            request.header("Rollbook-After", lastPosition);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            var json = JSON.writeValueAsString(body);
            request.method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        return answer(exchange(request.build()));
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }

    private Answer answer(HttpResponse<String> response) {
        var position = response.headers().firstValue("Rollbook-Position");
        position.ifPresent(value -> lastPosition = value);
        var text = response.body();
        JsonNode json = text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        return new Answer(response.statusCode(), json, position);
    }
}
