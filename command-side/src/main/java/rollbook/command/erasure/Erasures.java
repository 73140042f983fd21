package rollbook.command.erasure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.user.Account;
import rollbook.command.user.ClosedAccounts;
import rollbook.command.user.CurrentPassword;
import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.FreshSignIn;

import java.time.Duration;

/// Begins to forget people. From that moment the account is gone and its address free; the rest
/// follows without them.
@Component
class Erasures {
    /// Until no process takes their access tokens for good any more.
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final FreshSignIn fresh;
    private final CurrentPassword password;
    private final ClosedAccounts accounts;
    private final ErasureStore store;
    private final TransactionTemplate transaction;
    private final SecurityLog security;

    Erasures(
            FreshSignIn fresh,
            CurrentPassword password,
            ClosedAccounts accounts,
            ErasureStore store,
            TransactionTemplate transaction,
            SecurityLog security) {
        this.fresh = fresh;
        this.password = password;
        this.accounts = accounts;
        this.store = store;
        this.transaction = transaction;
        this.security = security;
    }

    /// Closes the account of a caller who signed in just now and gives its password once more.
    ///
    /// @param keeping takes part in the transaction
    /// @throws rollbook.edge.problem.ProblemException `auth.sign-in-stale`,
    ///   `auth.too-many-failures`
    /// @throws rollbook.edge.CommandRejected `user.password-wrong`, `user.last-admin`
    void begin(CurrentUser caller, String given, ClientAddress from, Runnable keeping) {
        fresh.require(caller);
        var account = password.prove(caller, given, from);
        accounts.unlessLastAdmin(
                caller.id(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    close(account);
                                    keeping.run();
                                }));
        security.note(Happening.ERASURE_BEGUN, caller.id());
    }

    private void close(Account account) {
        accounts.close(account);
        store.begin(account.userId(), LAST_WORDS);
    }
}
