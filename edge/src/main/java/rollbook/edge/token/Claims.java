package rollbook.edge.token;

import com.nimbusds.jwt.JWTClaimsSet;

import org.jspecify.annotations.Nullable;

import rollbook.edge.CurrentUser;
import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a token claims, once its signature is known to be ours.
record Claims(JWTClaimsSet set) {
    static final Duration SKEW = Duration.ofSeconds(30);

    CurrentUser currentUser(Instant now) throws InvalidToken {
        try {
            requireOurs();
            requireInTime(now);
            return new CurrentUser(
                    UserId.of(present(set.getSubject(), "sub")),
                    present(set.getStringClaim("sid"), "sid"),
                    present(set.getLongClaim("tv"), "tv"),
                    roles(set.getStringListClaim("roles")),
                    present(set.getExpirationTime(), "exp").toInstant());
        } catch (ParseException | IllegalArgumentException _) {
            throw new InvalidToken("a claim of a wrong type");
        }
    }

    private void requireOurs() throws InvalidToken {
        if (!AccessTokens.ISSUER.equals(set.getIssuer())) {
            throw new InvalidToken("another issuer");
        }
        if (!List.of(AccessTokens.AUDIENCE).equals(set.getAudience())) {
            throw new InvalidToken("another audience");
        }
        present(set.getJWTID(), "jti");
    }

    private void requireInTime(Instant now) throws InvalidToken {
        var issued = instant(set.getIssueTime(), "iat");
        var begins = instant(set.getNotBeforeTime(), "nbf");
        var ends = instant(set.getExpirationTime(), "exp");
        if (!now.isBefore(ends.plus(SKEW))) {
            throw new InvalidToken("expired");
        }
        if (now.plus(SKEW).isBefore(begins) || now.plus(SKEW).isBefore(issued)) {
            throw new InvalidToken("not valid yet");
        }
        if (ends.isAfter(issued.plus(AccessTokens.LIFETIME))) {
            throw new InvalidToken("lives longer than any of ours");
        }
    }

    private static Instant instant(@Nullable Date claim, String name) throws InvalidToken {
        return present(claim, name).toInstant();
    }

    private static <T> T present(@Nullable T claim, String name) throws InvalidToken {
        if (claim == null) {
            throw new InvalidToken("no " + name);
        }
        return claim;
    }

    private static Set<SiteRole> roles(@Nullable List<String> names) {
        var roles = EnumSet.noneOf(SiteRole.class);
        if (names != null) {
            names.forEach(name -> roles.add(SiteRole.valueOf(name)));
        }
        return roles;
    }
}
