package rollbook.edge.position;

import rollbook.edge.Secrets;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

/// Positions in the whole log as `Rollbook-Position` and `Rollbook-After` carry them: of fixed
/// length, opaque, valid for every user and route.
public final class Positions {
    /// Answers of accepted commands carry it.
    public static final String HEADER = "Rollbook-Position";

    /// Queries that want to see a position at least send it.
    public static final String AFTER = "Rollbook-After";

    private static final String EVERYONE = "";

    private final Siv siv;

    public Positions(Secrets secrets) {
        siv = new Siv(secrets, "rollbook/position/v1");
    }

    public String seal(long position) {
        return siv.seal(EVERYONE, Numbers.bytes(position));
    }

    /// The same position under a name that was never told before: for who did nothing, since the
    /// last event may be one that they must not notice.
    public String sealAnew(long position) {
        return siv.seal(EVERYONE, Numbers.newBytes(position));
    }

    /// The position that was sealed.
    ///
    /// @throws ProblemException `position.invalid` when forged
    public long open(String position) {
        var plain = siv.open(EVERYONE, position);
        if (plain == null || plain.length != Numbers.LENGTH) {
            throw new ProblemException(ProblemCode.POSITION_INVALID);
        }
        return Numbers.number(plain);
    }
}
