package rollbook.edge.token;

import java.time.Duration;

/// A signed access token and how long it lives, as sign-in and refresh answer them.
public record AccessToken(String value, Duration lifetime) {
    public long expiresIn() {
        return lifetime.toSeconds();
    }
}
