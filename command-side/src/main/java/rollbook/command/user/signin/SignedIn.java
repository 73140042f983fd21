package rollbook.command.user.signin;

import rollbook.command.user.Person;
import rollbook.edge.token.AccessToken;
import rollbook.events.UserId;
import rollbook.events.user.SiteRole;

import java.util.List;

/// What sign-in and refresh answer.
record SignedIn(
        String accessToken, String tokenType, long expiresIn, String refreshToken, Self user) {

    record Self(UserId userId, String displayName, boolean emailVerified, List<SiteRole> roles) {}

    static SignedIn of(Person person, AccessToken accessToken, Family family) {
        return new SignedIn(
                accessToken.value(),
                "Bearer",
                accessToken.expiresIn(),
                family.refreshToken().text(),
                new Self(
                        person.id(),
                        person.displayName(),
                        person.emailVerified(),
                        person.roles().stream().sorted().toList()));
    }

    @Override
    public String toString() {
        return "SignedIn[" + user.userId() + "]";
    }
}
