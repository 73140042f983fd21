package rollbook.edge.position;

import rollbook.edge.Secrets;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.nio.charset.StandardCharsets;

/// Cursors of paged lists that are no session's stream: they keep the sort key of the last item,
/// encrypted, so that nobody reads or makes one.
public final class PageCursors {
    private final Siv siv;

    public PageCursors(Secrets secrets) {
        siv = new Siv(secrets, "rollbook/page/v1");
    }

    /// The cursor after the item with this sort key.
    ///
    /// @param list the list with everything that makes it another one: whose, which filter
    public String seal(String list, String lastKey) {
        return siv.seal(list, lastKey.getBytes(StandardCharsets.UTF_8));
    }

    /// The sort key that was sealed.
    ///
    /// @throws ProblemException `cursor.invalid` when forged, or of another list
    public String open(String list, String cursor) {
        var plain = siv.open(list, cursor);
        if (plain == null) {
            throw new ProblemException(ProblemCode.CURSOR_INVALID);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }
}
