package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.user.password.Secret;
import rollbook.edge.Secrets;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.SignInEnd;
import rollbook.edge.token.SignIns;

import java.util.Objects;
import java.util.Optional;

/// Refreshing a sign-in. A successor is derived from the token that was shown, its salt and the
/// master key, so it can be given again, though only its hash is kept.
@Component
class Renewals {
    private final RefreshTokens tokens;
    private final SignIns signIns;
    private final Secrets secrets;
    private final TransactionTemplate transaction;
    private final SecurityLog security;

    Renewals(
            RefreshTokens tokens,
            SignIns signIns,
            Secrets secrets,
            TransactionTemplate transaction,
            SecurityLog security) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.secrets = secrets;
        this.transaction = transaction;
        this.security = security;
    }

    /// Spends the token; empty when it is refused.
    ///
    /// @param key the `Idempotency-Key`: within a minute the same token with the same key gives the
    ///   same successor, unless that was used
    Optional<Family> renew(Secret shown, @Nullable String key) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> tokens.lock(shown).flatMap(token -> renew(shown, token, key))));
    }

    private Optional<Family> renew(Secret shown, RefreshToken token, @Nullable String key) {
        var successor = successorOf(shown, token);
        var family = new Family(token.signInId(), token.userId(), successor);
        return switch (token.shownWith(key)) {
            case RENEW -> {
                tokens.spend(shown, key);
                tokens.add(successor, token.signInId());
                yield Optional.of(family);
            }
            case REPEAT -> isUnused(successor) ? Optional.of(family) : reused(token);
            case REUSE -> reused(token);
            case REFUSE -> Optional.empty();
        };
    }

    /// Whoever used the successor did get the answer.
    private boolean isUnused(Secret successor) {
        return tokens.find(successor).filter(known -> known.spent() == null).isPresent();
    }

    private Optional<Family> reused(RefreshToken token) {
        signIns.end(token.signInId(), SignInEnd.TOKEN_REUSED);
        security.note(Happening.REFRESH_TOKEN_REUSED, token.userId());
        return Optional.empty();
    }

    private Secret successorOf(Secret shown, RefreshToken token) {
        return Secret.of(secrets.derive("rollbook/refresh/" + token.salt() + "/" + shown.text()));
    }
}
