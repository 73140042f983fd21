package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.command.user.Users;
import rollbook.command.user.password.Secret;
import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.AccessTokens;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

/// Lets people in, keeps them in, and lets them out again.
@Component
class SignInDoor {
    private final PasswordSignIn passwords;
    private final Renewals renewals;
    private final RefreshTokens refreshTokens;
    private final SignIns signIns;
    private final AccessTokens accessTokens;
    private final Users users;
    private final SecurityLog security;

    SignInDoor(
            PasswordSignIn passwords,
            Renewals renewals,
            RefreshTokens refreshTokens,
            SignIns signIns,
            AccessTokens accessTokens,
            Users users,
            SecurityLog security) {
        this.passwords = passwords;
        this.renewals = renewals;
        this.refreshTokens = refreshTokens;
        this.signIns = signIns;
        this.accessTokens = accessTokens;
        this.users = users;
        this.security = security;
    }

    SignedIn signIn(String email, String password, ClientAddress from) {
        var user =
                passwords
                        .authenticate(email, password, from)
                        .orElseThrow(AuthProblems::signInRefused);
        var signedIn = welcome(begin(user));
        security.note(Happening.SIGNED_IN, user);
        return signedIn;
    }

    SignedIn refresh(Secret token, @Nullable String idempotencyKey) {
        return welcome(
                renewals.renew(token, idempotencyKey).orElseThrow(AuthProblems::refreshRefused));
    }

    /// Ends the sign-in that the token belongs to; a token that belongs to none is no error.
    void signOut(Secret token) {
        refreshTokens
                .find(token)
                .ifPresent(
                        known -> {
                            signIns.end(known.signInId());
                            security.note(Happening.SIGNED_OUT, known.userId());
                        });
    }

    void signOutEverywhere(Secret token, @Nullable CurrentUser caller) {
        if (caller == null) {
            throw new ProblemException(ProblemCode.AUTH_REQUIRED);
        }
        var callers =
                refreshTokens
                        .find(token)
                        .filter(known -> known.userId().equals(caller.id()))
                        .orElseThrow(AuthProblems::refreshRefused);
        signIns.endAll(callers.userId());
        security.note(Happening.SIGNED_OUT_EVERYWHERE, callers.userId());
    }

    private Family begin(UserId user) {
        var family = new Family(UuidV7.next().toString(), user, Secret.fresh());
        signIns.begin(family.signInId(), user);
        refreshTokens.add(family.refreshToken(), family.signInId());
        return family;
    }

    private SignedIn welcome(Family family) {
        var person = users.find(family.userId()).orElseThrow(AuthProblems::refreshRefused);
        var accessToken =
                accessTokens.issue(
                        person.id(),
                        family.signInId(),
                        signIns.tokenVersion(person.id()),
                        person.roles());
        return SignedIn.of(person, accessToken, family);
    }
}
