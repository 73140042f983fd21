package rollbook.query.rsocket;

import org.springframework.stereotype.Component;

import rollbook.edge.CurrentUser;
import rollbook.edge.token.AccessTokenVerifier;
import rollbook.edge.token.InvalidToken;
import rollbook.edge.token.SignIns;

import java.util.Optional;

/// Tells whom to let in, and who may stay.
@Component
final class Doorkeeper {
    private final AccessTokenVerifier tokens;
    private final SignIns signIns;

    Doorkeeper(AccessTokenVerifier tokens, SignIns signIns) {
        this.tokens = tokens;
        this.signIns = signIns;
    }

    /// Whose token it is; nobody's when it is not ours, or its sign-in has ended. May block.
    Optional<CurrentUser> recognise(String token) {
        try {
            return Optional.of(tokens.verify(token)).filter(signIns::alive);
        } catch (InvalidToken _) {
            return Optional.empty();
        }
    }

    /// Whether the sign-in behind the token still lives. May block.
    boolean mayStay(CurrentUser user) {
        return signIns.alive(user);
    }
}
