package rollbook.command.user.signin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.user.Account;
import rollbook.command.user.Accounts;
import rollbook.command.user.password.Secret;
import rollbook.edge.token.SignIns;
import rollbook.store.UuidV7;

import java.util.Objects;
import java.util.Optional;

/// Begins families of refresh tokens.
@Component
class Families {
    private final Accounts accounts;
    private final SignIns signIns;
    private final RefreshTokens refreshTokens;
    private final TransactionTemplate transaction;

    Families(
            Accounts accounts,
            SignIns signIns,
            RefreshTokens refreshTokens,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.refreshTokens = refreshTokens;
        this.transaction = transaction;
    }

    /// Begins one; none when the password was changed or the account locked while it was being
    /// proved, for whoever did so has ended the sign-ins that there were.
    Optional<Family> begin(Account proved) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                accounts.stillOpens(proved)
                                        ? Optional.of(record(proved))
                                        : Optional.empty()));
    }

    private Family record(Account proved) {
        var family = new Family(UuidV7.next().toString(), proved.userId(), Secret.fresh());
        signIns.begin(family.signInId(), proved.userId());
        refreshTokens.add(family.refreshToken(), family.signInId());
        return family;
    }
}
