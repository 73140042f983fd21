package rollbook.command.user.guessing;

import rollbook.edge.problem.ProblemException;

import java.time.Duration;

/// What is answered to who has guessed too often.
final class GuessingProblems {
    private GuessingProblems() {}

    static ProblemException tooManyFailures(Duration wait) {
        return new ProblemException(
                        "auth.too-many-failures", 429, "Too many failed attempts; wait a little.")
                .retryAfter(wait);
    }
}
