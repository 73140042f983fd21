package rollbook.command.user.guessing;

import org.springframework.stereotype.Component;

import rollbook.edge.ClientAddress;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Counts guesses at passwords, by account and by address. An account's failures are counted apart
/// for each address it has signed in from, so that a stranger's keep nobody out of his own account.
@Component
public class Guesses {
    private final KnownAddresses known;
    private final FailedSignIns failures;
    private final AddressLimit addresses;
    private final SecurityLog security;

    Guesses(
            KnownAddresses known,
            FailedSignIns failures,
            AddressLimit addresses,
            SecurityLog security) {
        this.known = known;
        this.failures = failures;
        this.addresses = addresses;
        this.security = security;
    }

    /// Lets somebody try a password; what the proof gives is empty when it was wrong.
    ///
    /// @param account the normalized e-mail address, also of an account that does not exist
    /// @throws rollbook.edge.problem.ProblemException `auth.too-many-failures`, whether or not the
    ///   password is right
    public <T> Optional<T> attempt(
            String account, ClientAddress from, Supplier<Optional<T>> proof) {
        var counter = known.counter(account, from);
        refuseWhileBlocked(counter, from);
        var proved = proof.get();
        // Guesses that ran beside this one may have used up what was left.
        refuseWhileBlocked(counter, from);
        if (proved.isPresent()) {
            failures.forget(counter);
            known.remember(account, from);
        } else {
            failures.add(counter);
            addresses.addFailure(from).ifPresent(this::refuse);
        }
        return proved;
    }

    /// Forgets all failures and knows the address from now on: somebody has shown by mail whose the
    /// account is.
    public void settle(String account, ClientAddress from) {
        failures.forgetAll(known.account(account));
        known.remember(account, from);
    }

    /// Forgets all there is about an account.
    public void forget(String account) {
        failures.forgetAll(known.account(account));
        known.forget(account);
    }

    private void refuseWhileBlocked(Counter counter, ClientAddress from) {
        addresses.wait(from).ifPresent(this::refuse);
        failures.wait(counter).ifPresent(this::refuse);
    }

    private void refuse(Duration wait) {
        security.note(Happening.ATTEMPTS_BLOCKED, null);
        throw GuessingProblems.tooManyFailures(wait);
    }
}
