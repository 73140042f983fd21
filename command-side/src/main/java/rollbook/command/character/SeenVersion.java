package rollbook.command.character;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.util.regex.Pattern;

/// The version in an `If-Match` header: `"4"`.
final class SeenVersion {
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private SeenVersion() {}

    /// The version that a change was made on.
    ///
    /// @throws ProblemException 428 when the header is absent, 400 when it is weak, `*`, several or
    ///   no version
    static long of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemCode.IF_MATCH_MISSING);
        }
        var matcher = STRONG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw ProblemException.invalid("If-Match", "must be the ETag as it was sent: \"4\"");
        }
        return Long.parseLong(matcher.group(1));
    }
}
