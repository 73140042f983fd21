package rollbook.launcher.attack;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An HTTP request as its sender writes it: nothing in it is escaped, corrected or left out.
///
/// @param headers whole lines, in order; what is missing to be understood is added
record Request(String method, String target, List<String> headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    Request {
        headers = List.copyOf(headers);
    }

    static Request of(String method, String target) {
        return new Request(method, target, List.of(), new byte[0]);
    }

    static Request get(String target) {
        return of("GET", target);
    }

    static Request post(String target, Object json) {
        return of("POST", target).json(JSON.writeValueAsString(json));
    }

    static Request patch(String target, Object json) {
        return of("PATCH", target).json(JSON.writeValueAsString(json));
    }

    Request json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    Request body(String type, byte[] bytes) {
        return new Request(method, target, headers, bytes).with("Content-Type", type);
    }

    Request with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new Request(method, target, more, body);
    }

    Request bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    byte[] bytes() {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (lacks("host")) head.append("Host: localhost\r\n");
        if (lacks("connection")) head.append("Connection: close\r\n");
        if (lacks("content-length") && lacks("transfer-encoding") && body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private boolean lacks(String name) {
        return headers.stream()
                .noneMatch(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }
}
