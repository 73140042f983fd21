package rollbook.edge.token;

import java.time.Instant;

/// The key that signs access tokens from some moment on.
public record NextKey(String keyId, Instant signsFrom) {}
