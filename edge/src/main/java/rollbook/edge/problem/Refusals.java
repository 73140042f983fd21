package rollbook.edge.problem;

import org.jspecify.annotations.Nullable;

import rollbook.edge.CommandRejected;
import rollbook.edge.Violation;

import java.util.List;
import java.util.stream.Stream;

/// Says for anything thrown which refusal it is at the wire. What is not known is `internal`, and
/// its own words stay in the log.
public final class Refusals {
    private static final int DEEPEST_CAUSE = 20;

    private Refusals() {}

    public static ProblemException of(Throwable thrown) {
        return causes(thrown)
                .<ProblemException>mapMulti(
                        (cause, found) -> {
                            var refusal = known(cause);
                            if (refusal != null) {
                                found.accept(refusal);
                            }
                        })
                .findFirst()
                .orElseGet(() -> new ProblemException(ProblemCode.INTERNAL));
    }

    /// Outer ones first: a framework's refusal may well have a cause that means less.
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(
                        thrown, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST_CAUSE)
                .<Throwable>mapMulti(
                        (cause, present) -> {
                            if (cause != null) {
                                present.accept(cause);
                            }
                        });
    }

    private static @Nullable ProblemException known(Throwable thrown) {
        return switch (thrown) {
            case ProblemException refusal -> refusal;
            case CommandRejected rejection -> ProblemException.of(rejection);
            default -> {
                var ofWeb = WebRefusals.of(thrown);
                yield ofWeb == null ? Outages.of(thrown) : ofWeb;
            }
        };
    }

    static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(ProblemCode.REQUEST_INVALID, violations);
    }
}
