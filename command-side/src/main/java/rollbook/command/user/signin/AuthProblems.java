package rollbook.command.user.signin;

import rollbook.edge.problem.ProblemException;

/// What is answered when signing in or refreshing fails: never why.
final class AuthProblems {
    private AuthProblems() {}

    static ProblemException signInRefused() {
        return new ProblemException(
                "auth.sign-in-refused", 401, "The e-mail address or the password is wrong.");
    }

    static ProblemException refreshRefused() {
        return new ProblemException(
                "auth.refresh-refused", 401, "The refresh token is not valid, or no longer.");
    }
}
