package rollbook.query;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// A request about to be sent.
public final class Request {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpRequest.Builder request;
    private final String method;

    Request(String url, String method) {
        this.request =
                HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.noBody());
        this.method = method;
    }

    public Request with(String header, String value) {
        if (!value.isEmpty()) {
            request.setHeader(header, value);
        }
        return this;
    }

    public Request json(String body) {
        request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
        return this;
    }

    public Answer send() {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().map(),
                    JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }
}
