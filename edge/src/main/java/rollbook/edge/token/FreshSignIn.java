package rollbook.edge.token;

import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.time.Clock;
import java.time.Duration;

/// What can't be undone asks for a password typed just now: a sign-in not older than five minutes.
/// A token that somebody left behind, or took, does not suffice.
public class FreshSignIn {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SignIns signIns;
    private final Clock clock;

    public FreshSignIn(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /// Refuses whoever signed in too long ago.
    ///
    /// @throws ProblemException 403 `auth.sign-in-stale`
    public void require(CurrentUser caller) {
        var oldest = clock.instant().minus(FRESH);
        if (signIns.startedAt(caller.signInId()).filter(oldest::isBefore).isEmpty()) {
            throw new ProblemException(ProblemCode.AUTH_SIGN_IN_STALE);
        }
    }
}
