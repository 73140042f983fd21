package rollbook.edge.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import rollbook.events.UserId;
import rollbook.events.user.SiteRole;
import rollbook.store.UuidV7;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

/// Issues access tokens: JWT (RFC 9068) signed with ES256, for ten minutes.
public final class AccessTokens {
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    static final String ISSUER = "rollbook";
    static final String AUDIENCE = "rollbook";
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final SigningKeys keys;
    private final Clock clock;

    public AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Signs a token that begins now.
    ///
    /// @param signInId becomes `sid`; it must have begun in [SignIns]
    /// @param tokenVersion becomes `tv`, from [SignIns#tokenVersion]
    /// @param roles a claim only when there are any. Whoever changes them raises the token version,
    ///   so that the claim is never older than a few seconds
    public AccessToken issue(UserId user, String signInId, long tokenVersion, Set<SiteRole> roles) {
        var claims = claims(user, signInId, tokenVersion);
        if (!roles.isEmpty()) {
            claims.claim("roles", roles.stream().map(Enum::name).sorted().toList());
        }
        return new AccessToken(signed(keys.current(), claims.build()), LIFETIME);
    }

    private JWTClaimsSet.Builder claims(UserId user, String signInId, long tokenVersion) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UuidV7.next().toString())
                .claim("sid", signInId)
                .claim("tv", tokenVersion);
    }

    private static String signed(ECKey key, JWTClaimsSet claims) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException("the signing key does not sign", broken);
        }
    }
}
