package rollbook.edge.position;

import rollbook.edge.Secrets;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;

/// Cursors of a session: places in its stream, of fixed length, that say nothing, work for every
/// member and on every node, and are bound to their session alone.
public final class Cursors {
    private final Siv siv;

    public Cursors(Secrets secrets) {
        siv = new Siv(secrets, "rollbook/cursor/v1");
    }

    /// The cursor after the event with this sequence number.
    public String seal(SessionId session, long sequence) {
        return siv.seal(session.toString(), Numbers.bytes(sequence));
    }

    /// A cursor of the same place that was never told before: for whoever looks at a table, since
    /// the last event may be one that they must not notice.
    public String sealAnew(SessionId session, long sequence) {
        return siv.seal(session.toString(), Numbers.newBytes(sequence));
    }

    /// The sequence number that was sealed.
    ///
    /// @throws ProblemException `cursor.invalid` when forged, or of another session
    public long open(SessionId session, String cursor) {
        var plain = siv.open(session.toString(), cursor);
        if (plain == null || plain.length != Numbers.LENGTH) {
            throw new ProblemException(ProblemCode.CURSOR_INVALID);
        }
        return Numbers.number(plain);
    }
}
