package rollbook.edge.security;

import java.util.Locale;

/// What can happen that matters for security; the security log has a line for each.
public enum Happening {
    SIGNED_UP,
    SIGNED_IN,
    SIGN_IN_FAILED,
    /// An account or an address takes no further attempts for a while.
    ATTEMPTS_BLOCKED(true),
    /// A spent refresh token was shown again, so its sign-in ended.
    REFRESH_TOKEN_REUSED,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    EMAIL_VERIFIED,
    EMAIL_CHANGE_REQUESTED,
    EMAIL_CHANGED,
    PASSWORD_CHANGED,
    PASSWORD_FORGOTTEN,
    PASSWORD_RESET,
    USER_LOCKED,
    USER_UNLOCKED,
    ROLE_GRANTED,
    ROLE_REVOKED,
    ERASURE_BEGUN,
    ERASURE_DONE,
    KEY_ROTATED,
    /// Somebody who is no administrator asked for what is for administrators.
    ACCESS_REFUSED(true),
    ORIGIN_REFUSED(true),
    TOKEN_REFUSED(true);

    private final boolean anybodyCanCauseIt;

    Happening() {
        this(false);
    }

    Happening(boolean anybodyCanCauseIt) {
        this.anybodyCanCauseIt = anybodyCanCauseIt;
    }

    /// Whether it costs a stranger nothing, so that its lines are counted when they come in floods.
    boolean anybodyCanCauseIt() {
        return anybodyCanCauseIt;
    }

    /// As the log spells it: `signed-in`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
