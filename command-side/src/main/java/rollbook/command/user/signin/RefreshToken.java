package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;

import rollbook.events.UserId;

/// A refresh token as it is kept.
///
/// @param alive whether its family neither ended nor grew too old
/// @param idle whether it was left unused for too long
/// @param salt from which its successor follows, with the token itself and the master key
/// @param spent how it was used, null when it was not
record RefreshToken(
        String signInId,
        UserId userId,
        boolean alive,
        boolean idle,
        String salt,
        @Nullable Spent spent) {

    /// How a token was used.
    ///
    /// @param justNow less than a minute ago
    /// @param key the `Idempotency-Key` that came with it
    record Spent(boolean justNow, @Nullable String key) {}

    /// What showing a token leads to.
    enum Verdict {
        /// It is spent now and has a successor.
        RENEW,
        /// The answer was lost: the same successor again.
        REPEAT,
        /// Somebody has a copy: the family ends.
        REUSE,
        REFUSE
    }

    Verdict shownWith(@Nullable String key) {
        if (!alive) {
            return Verdict.REFUSE;
        }
        if (spent == null) {
            return idle ? Verdict.REFUSE : Verdict.RENEW;
        }
        return spent.justNow() && key != null && key.equals(spent.key())
                ? Verdict.REPEAT
                : Verdict.REUSE;
    }
}
