package rollbook.edge.token;

import com.nimbusds.jose.jwk.ECKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A key that signs access tokens, and its time.
///
/// @param verifiesUntil when it is worth nothing any more; null while no other is to follow it
record SigningKey(ECKey key, Instant signsFrom, @Nullable Instant verifiesUntil) {
    boolean signsAt(Instant now) {
        return !now.isBefore(signsFrom);
    }

    boolean verifiesAt(Instant now) {
        return verifiesUntil == null || now.isBefore(verifiesUntil);
    }
}
