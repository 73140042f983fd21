package rollbook.command.session;

import rollbook.command.user.Visitor;
import rollbook.command.user.Visitor.Answer;
import rollbook.events.UserId;

/// Somebody who is signed in.
record Player(Visitor web, UserId id, String accessToken) {
    static Player of(Visitor web, Answer signIn) {
        var id = UserId.of(signIn.json().path("user").path("userId").asString());
        return new Player(web, id, signIn.text("accessToken"));
    }

    Answer post(String path, Object body) {
        return web.post(path, body, "Authorization", "Bearer " + accessToken);
    }

    Answer postText(String path, String body) {
        return web.postText(path, body, "Authorization", "Bearer " + accessToken);
    }

    Answer patch(String path, Object body) {
        return web.patch(path, body, "Authorization", "Bearer " + accessToken);
    }

    Answer delete(String path) {
        return web.delete(path, "Authorization", "Bearer " + accessToken);
    }
}
