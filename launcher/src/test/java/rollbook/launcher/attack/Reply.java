package rollbook.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What came back over HTTP, to the last header.
///
/// @param headers by name, whatever its case
record Reply(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String END_OF_HEAD = "\r\n\r\n";

    /// Reads an answer of HTTP/1.1 after which the connection was closed.
    static Reply read(byte[] bytes) {
        // one byte a character, as the lengths of chunks count
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = text.indexOf(END_OF_HEAD);
        assertThat(text).as("an answer").startsWith("HTTP/1.1 ").contains(END_OF_HEAD);
        var lines = text.substring(0, end).lines().toList();
        var headers =
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(": ?", 2))
                        .collect(
                                Collectors.groupingBy(
                                        line -> line[0],
                                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                                        Collectors.mapping(line -> line[1], Collectors.toList())));
        var rest = text.substring(end + END_OF_HEAD.length());
        var body = headers.containsKey("Transfer-Encoding") ? joined(rest) : rest;
        return new Reply(
                Integer.parseInt(lines.getFirst().split(" ")[1]),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        var body = new StringBuilder();
        var rest = chunks;
        while (!rest.isEmpty()) {
            var line = rest.indexOf("\r\n");
            var length = Integer.parseInt(rest.substring(0, line), 16);
            var begin = line + 2;
            body.append(rest, begin, begin + length);
            rest = length == 0 ? "" : rest.substring(begin + length + 2);
        }
        return body.toString();
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    String text(String field) {
        return json().path(field).asString("");
    }

    String code() {
        return body.isEmpty() ? "" : text("code");
    }

    /// The one header of that name, or an empty text.
    String header(String name) {
        var values = headers.getOrDefault(name, List.of(""));
        assertThat(values).as(name).hasSize(1);
        return values.getFirst();
    }

    Reply is(int status) {
        assertThat(this.status).as(toString()).isEqualTo(status);
        return this;
    }

    /// That it is the problem object with this code, and nothing that tells of the inside.
    Reply isProblem(int status, String code) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("code")).isEqualTo(code);
        assertThat(json().propertyNames()).contains("traceId");
        assertThat(body).doesNotContain("Exception", "rollbook.", "org.", "java.", "<html");
        return this;
    }

    /// All of it but what differs between any two answers.
    String shape() {
        var alike = new TreeMap<>(headers);
        alike.keySet().removeAll(List.of("Date", "Content-Length", "Transfer-Encoding"));
        if (!body.startsWith("{")) return status + " " + alike + " " + body;
        var object = (ObjectNode) json();
        object.remove(List.of("traceId", "instance"));
        return status + " " + alike + " " + object;
    }
}
