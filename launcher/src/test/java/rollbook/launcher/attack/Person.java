package rollbook.launcher.attack;

import java.util.Map;

/// Somebody with an account who has signed in.
record Person(Attacker wire, String email, String userId, String accessToken, String refreshToken) {

    static Person signedIn(Attacker wire, String email, String password) {
        var answer = wire.signIn(email, password).is(200);
        return new Person(
                wire,
                email,
                answer.json().at("/user/userId").asString(),
                answer.text("accessToken"),
                answer.text("refreshToken"));
    }

    /// The same sign-in with fresh tokens.
    Person renewed() {
        var answer = wire.refresh(refreshToken).is(200);
        return new Person(
                wire, email, userId, answer.text("accessToken"), answer.text("refreshToken"));
    }

    Reply get(String target) {
        return send(Request.get(target));
    }

    Reply post(String target, Map<String, ?> body) {
        return send(Request.post(target, body));
    }

    Reply send(Request request) {
        return wire.send(request.bearer(accessToken));
    }

    /// Opens a table and gives its path, once it can be read.
    String opens(String title) {
        var opened = post("/api/sessions", Map.of("title", title)).is(201);
        var path = "/api/sessions/" + opened.text("sessionId");
        send(Request.get(path).with("Rollbook-After", opened.header("Rollbook-Position"))).is(200);
        return path;
    }
}
