package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.command.user.Person;
import rollbook.command.user.UserRejection;
import rollbook.command.user.Users;
import rollbook.command.user.password.Secret;
import rollbook.edge.ClientAddress;
import rollbook.edge.CommandRejected;
import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.AccessTokens;
import rollbook.edge.token.SignInEnd;
import rollbook.edge.token.SignIns;
import rollbook.events.UserId;

/// Lets people in, keeps them in, and lets them out again.
@Component
class SignInDoor {
    private final PasswordSignIn passwords;
    private final Families families;
    private final Renewals renewals;
    private final RefreshTokens refreshTokens;
    private final SignIns signIns;
    private final AccessTokens accessTokens;
    private final Users users;
    private final SecurityLog security;

    SignInDoor(
            PasswordSignIn passwords,
            Families families,
            Renewals renewals,
            RefreshTokens refreshTokens,
            SignIns signIns,
            AccessTokens accessTokens,
            Users users,
            SecurityLog security) {
        this.passwords = passwords;
        this.families = families;
        this.renewals = renewals;
        this.refreshTokens = refreshTokens;
        this.signIns = signIns;
        this.accessTokens = accessTokens;
        this.users = users;
        this.security = security;
    }

    SignedIn signIn(String email, String password, ClientAddress from) {
        var account =
                passwords
                        .authenticate(email, password, from)
                        .orElseThrow(AuthProblems::signInRefused);
        var person = admitted(account.userId());
        var family = families.begin(account).orElseThrow(AuthProblems::signInRefused);
        security.note(Happening.SIGNED_IN, person.id());
        return welcome(person, family);
    }

    SignedIn refresh(Secret token, @Nullable String idempotencyKey) {
        var family =
                renewals.renew(token, idempotencyKey).orElseThrow(AuthProblems::refreshRefused);
        var person =
                users.find(family.userId())
                        .filter(known -> !known.locked())
                        .orElseThrow(AuthProblems::refreshRefused);
        return welcome(person, family);
    }

    /// Ends the sign-in that the token belongs to; a token that belongs to none is no error.
    void signOut(Secret token) {
        refreshTokens
                .find(token)
                .ifPresent(
                        known -> {
                            signIns.end(known.signInId(), SignInEnd.SIGNED_OUT);
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
        signIns.endAll(callers.userId(), SignInEnd.SIGNED_OUT);
        security.note(Happening.SIGNED_OUT_EVERYWHERE, callers.userId());
    }

    private Person admitted(UserId user) {
        var person = users.find(user).orElseThrow(AuthProblems::signInRefused);
        if (person.locked()) {
            throw new CommandRejected(UserRejection.LOCKED, "This account is locked.");
        }
        return person;
    }

    private SignedIn welcome(Person person, Family family) {
        var accessToken =
                accessTokens.issue(
                        person.id(),
                        family.signInId(),
                        signIns.tokenVersion(person.id()),
                        person.roles());
        return SignedIn.of(person, accessToken, family);
    }
}
