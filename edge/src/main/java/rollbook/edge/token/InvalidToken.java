package rollbook.edge.token;

/// An access token that is not, or no longer, Rollbook's own. The message says why, for the log;
/// the wire says `auth.rejected` and no more.
public final class InvalidToken extends Exception {
    public InvalidToken(String why) {
        super(why, null, false, false);
    }
}
