package rollbook.query.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.user.UserErased;
import rollbook.events.user.UserLocked;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserUnlocked;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;

import java.util.ArrayList;
import java.util.List;

class AccountsIT extends QuerySpec {
    private final Keep keep = new Keep();

    @Test
    void admins_see_everybody_page_by_page() {
        happened(registered(keep.mira), registered(keep.tomas), registered(keep.ines));
        assertThat(listed(admin()))
                .contains(keep.mira.toString(), keep.tomas.toString(), keep.ines.toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void and_who_is_locked() {
        happened(registered(keep.mira), new UserLocked(keep.mira));
        happened(registered(keep.tomas), new UserLocked(keep.tomas), new UserUnlocked(keep.tomas));
        assertThat(account(keep.mira)).contains("\"locked\":true", "\"roles\":[]", "@example.org");
        assertThat(account(keep.tomas)).contains("\"locked\":false");
    }

    @Test
    void who_was_forgotten_is_gone() {
        happened(registered(keep.mira), new UserErased(keep.mira));
        assertThat(listed(admin())).doesNotContain(keep.mira.toString());
        assertThat(get(keep.mira, "/api/users/" + keep.mira).problem())
                .isEqualTo("404 user.not-found");
    }

    @Test
    void nobody_else_sees_them() {
        assertThat(get(keep.ines, "/api/admin/users").problem()).isEqualTo("403 auth.forbidden");
        assertThat(request("GET", "/api/admin/users").send().problem())
                .isEqualTo("401 auth.required");
    }

    @Test
    void a_foreign_cursor_opens_nothing() {
        assertThat(get(admin(), "/api/admin/users?cursor=AAAA").problem())
                .isEqualTo("400 cursor.invalid");
        assertThat(get(admin(), "/api/admin/users?limit=101").status()).isEqualTo(400);
    }

    private List<String> listed(UserId admin) {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get(admin, "/api/admin/users?limit=2" + cursor);
            ids.addAll(page.items("/userId"));
            cursor = page.body().has("nextCursor") ? "&cursor=" + page.cursor() : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    private String account(UserId user) {
        return get(admin(), "/api/admin/users?limit=100").items().stream()
                .filter(item -> item.path("userId").asString().equals(user.toString()))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static UserRegistered registered(UserId user) {
        return new UserRegistered(user, user + "@example.org", "Somebody");
    }
}
