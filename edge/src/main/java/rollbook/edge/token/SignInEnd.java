package rollbook.edge.token;

import java.util.Locale;

/// Why a sign-in ended.
public enum SignInEnd {
    SIGNED_OUT("signed-out"),
    /// A spent refresh token was shown again.
    TOKEN_REUSED("signed-out"),
    PASSWORD_CHANGED("signed-out"),
    LOCKED("locked"),
    ERASED("erased");

    private final String told;

    SignInEnd(String told) {
        this.told = told;
    }

    /// What a live stream is told when it ends because of this.
    public String told() {
        return told;
    }

    /// How it is kept: `password-changed`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SignInEnd of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
