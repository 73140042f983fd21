package rollbook.query.rsocket;

import org.springframework.stereotype.Component;

import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.time.Instant;

/// Keeps a connection alive beyond its token: takes another one of the same user.
@Component
final class AuthRefresh implements Route.Answering {
    record Request(String accessToken) {}

    record Renewed(Instant expiresAt) {}

    private final Doorkeeper doorkeeper;

    AuthRefresh(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public String pattern() {
        return "auth.refresh";
    }

    @Override
    public Renewed answer(Call call) {
        var user =
                doorkeeper
                        .recognise(call.body(Request.class).accessToken())
                        .filter(renewed -> renewed.id().equals(call.user().id()))
                        .orElseThrow(() -> new ProblemException(ProblemCode.AUTH_REJECTED));
        call.guest().renew(user);
        return new Renewed(user.expiresAt());
    }
}
