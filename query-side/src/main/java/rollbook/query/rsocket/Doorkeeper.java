package rollbook.query.rsocket;

import org.springframework.stereotype.Component;

import rollbook.edge.CurrentUser;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.AccessTokenVerifier;
import rollbook.edge.token.InvalidToken;
import rollbook.edge.token.SignIns;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Tells whom to let in, and who may stay.
@Component
final class Doorkeeper {
    private final AccessTokenVerifier tokens;
    private final SignIns signIns;
    private final SecurityLog security;

    Doorkeeper(AccessTokenVerifier tokens, SignIns signIns, SecurityLog security) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.security = security;
    }

    /// Whose token it is; nobody's when it is not ours, or its sign-in has ended. May block.
    Optional<CurrentUser> recognise(String token) {
        try {
            var user = tokens.verify(token);
            if (signIns.alive(user)) {
                return Optional.of(user);
            }
            security.note(Happening.TOKEN_REFUSED, user.id(), "its sign-in has ended");
        } catch (InvalidToken refusal) {
            security.note(Happening.TOKEN_REFUSED, null, refusal.getMessage());
        }
        return Optional.empty();
    }

    /// Who of them may not stay, and the reason they are told. May block.
    Map<CurrentUser, String> objections(Collection<CurrentUser> present) {
        return signIns.objections(present);
    }
}
