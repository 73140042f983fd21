package rollbook.query.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.user.EmailChanged;
import rollbook.events.user.EmailVerified;
import rollbook.events.user.PasswordChanged;
import rollbook.events.user.RoleGranted;
import rollbook.events.user.RoleRevoked;
import rollbook.events.user.SiteRole;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;

class ProfileIT extends QuerySpec {
    private final Keep keep = new Keep();

    @Test
    void people_see_their_own_account_whole() {
        happened(registered(keep.mira, "Mira"), new EmailVerified(keep.mira));
        happened(new UserRenamed(keep.mira, "Mira the Wise"));
        happened(new RoleGranted(keep.mira, SiteRole.ADMIN));
        var me = get(keep.mira, "/api/users/me").body();
        assertThat(me.propertyNames())
                .containsExactly(
                        "userId", "email", "displayName", "emailVerified", "roles", "createdAt");
        assertThat(me.toString())
                .contains("\"Mira the Wise\"", "\"emailVerified\":true", "\"roles\":[\"ADMIN\"]");
    }

    @Test
    void people_see_the_names_of_those_they_share_a_session_with() {
        happened(registered(keep.mira, "Mira"), registered(keep.tomas, "Tomas"));
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        var mira = get(keep.tomas, "/api/users/" + keep.mira).body();
        assertThat(mira.propertyNames()).containsExactly("userId", "displayName");
        assertThat(mira.path("displayName").asString()).isEqualTo("Mira");
    }

    @Test
    void a_stranger_is_as_absent_as_nobody() {
        happened(registered(keep.mira, "Mira"), registered(keep.ines, "Ines"));
        var stranger = get(keep.ines, "/api/users/" + keep.mira);
        var nobody = get(keep.ines, "/api/users/" + new Keep().mira);
        assertThat(stranger.problem()).isEqualTo("404 user.not-found");
        assertThat(nobody.problem()).isEqualTo("404 user.not-found");
        assertThat(get(keep.ines, "/api/users/mira").problem()).isEqualTo("404 user.not-found");
    }

    @Test
    void people_may_look_themselves_up() {
        happened(registered(keep.ines, "Ines"));
        assertThat(get(keep.ines, "/api/users/" + keep.ines).status()).isEqualTo(200);
    }

    private static UserRegistered registered(UserId user, String name) {
        return new UserRegistered(user, user + "@example.org", name);
    }

    @Test
    void what_became_of_an_account_is_in_its_profile() {
        happened(registered(keep.mira, "Mira"), new EmailChanged(keep.mira, "m@new.example"));
        happened(new RoleGranted(keep.mira, SiteRole.ADMIN));
        happened(new RoleRevoked(keep.mira, SiteRole.ADMIN), new PasswordChanged(keep.mira));
        var me = get(keep.mira, "/api/users/me").body();
        assertThat(me.toString())
                .contains("\"m@new.example\"", "\"emailVerified\":true", "\"roles\":[]");
    }
}
