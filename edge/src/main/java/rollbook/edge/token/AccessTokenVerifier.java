package rollbook.edge.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;

import rollbook.edge.CurrentUser;
import rollbook.edge.token.VerifiedTokens.Verified;

import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/// Tells Rollbook's own access tokens from everything else. Size and header are checked before any
/// cryptography; the header must hold exactly `alg`, `kid` and `typ`, so that nothing in it (`jku`,
/// `jwk`, `x5u`, `crit`, `zip`, …) can steer the check. A signature that was found to fit is not
/// computed again; the key and the times are looked at each time.
public final class AccessTokenVerifier {
    private static final int MAXIMUM = 4096;
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

    private final SigningKeys keys;
    private final Clock clock;
    private final VerifiedTokens verified;

    public AccessTokenVerifier(SigningKeys keys, Clock clock) {
        this(keys, clock, new VerifiedTokens());
    }

    AccessTokenVerifier(SigningKeys keys, Clock clock, VerifiedTokens verified) {
        this.keys = keys;
        this.clock = clock;
        this.verified = verified;
    }

    /// Whose token it is. That its sign-in still lives is [SignIns#alive]'s to say.
    public CurrentUser verify(String token) throws InvalidToken {
        if (token.length() > MAXIMUM) {
            throw new InvalidToken("larger than 4096 bytes");
        }
        var known = verified.find(token);
        if (known.isEmpty()) {
            return verifiedAnew(token);
        }
        requireKey(known.get().keyId());
        return known.get().claims().currentUser(clock.instant());
    }

    private CurrentUser verifiedAnew(String token) throws InvalidToken {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new InvalidToken("not three parts");
        }
        var key = signer(header(parts[0]));
        try {
            var signed = SignedJWT.parse(token);
            if (!signed.verify(new ECDSAVerifier(key.toECPublicKey()))) {
                throw new InvalidToken("signature does not fit");
            }
            var claims = new Claims(signed.getJWTClaimsSet());
            var user = claims.currentUser(clock.instant());
            verified.keep(token, new Verified(key.getKeyID(), claims));
            return user;
        } catch (ParseException | JOSEException _) {
            throw new InvalidToken("unreadable");
        }
    }

    private ECKey signer(Map<String, Object> header) throws InvalidToken {
        if (!header.keySet().equals(HEADER)) {
            throw new InvalidToken("header members other than alg, kid, typ");
        }
        if (!"ES256".equals(header.get("alg")) || !"at+jwt".equals(header.get("typ"))) {
            throw new InvalidToken("not an at+jwt signed with ES256");
        }
        return requireKey(String.valueOf(header.get("kid")));
    }

    private ECKey requireKey(String keyId) throws InvalidToken {
        return keys.find(keyId).orElseThrow(() -> new InvalidToken("unknown key"));
    }

    private static Map<String, Object> header(String part) throws InvalidToken {
        try {
            return JSONObjectUtils.parse(Base64URL.from(part).decodeToString());
        } catch (ParseException _) {
            throw new InvalidToken("unreadable header");
        }
    }
}
