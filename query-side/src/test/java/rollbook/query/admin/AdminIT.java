package rollbook.query.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.user.UserRegistered;
import rollbook.query.Answer;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;
import rollbook.store.UuidV7;

class AdminIT extends QuerySpec {
    private static final String PROJECTIONS = "/api/admin/projections";

    private final Keep keep = new Keep();

    @Test
    void admins_see_how_each_projection_is_doing() {
        happened(keep.mira, "CreateSession", keep.opened());
        var admin = admin();
        await().untilAsserted(
                        () ->
                                assertThat(get(admin, PROJECTIONS).items("/lag"))
                                        .hasSizeGreaterThanOrEqualTo(5)
                                        .containsOnly("0"));
        var lobby = projection(admin, "lobby");
        assertThat(lobby)
                .contains("\"state\":\"RUNNING\"", "\"position\":", "\"head\":")
                .contains("\"rate\":", "\"failures\":0");
    }

    @Test
    void a_paused_projection_stands_still_until_it_is_resumed() {
        var admin = admin();
        assertThat(post(admin, "/audit/pause", "{}").problem()).isEqualTo("200");
        happened(keep.mira, "CreateSession", keep.opened());
        assertThat(projection(admin, "audit")).contains("PAUSED").doesNotContain("\"lag\":0");
        assertThat(post(admin, "/audit/resume", "{}").problem()).isEqualTo("200");
        await().untilAsserted(
                        () ->
                                assertThat(projection(admin, "audit"))
                                        .contains("RUNNING", "\"lag\":0"));
    }

    @Test
    void orders_that_cannot_be_obeyed_are_refused() {
        var admin = admin();
        assertThat(post(admin, "/nothing/replay", "{'mode':'in-place'}").problem())
                .isEqualTo("404 projection.not-found");
        assertThat(post(admin, "/lobby/replay", "{'mode':'shadow'}").problem())
                .isEqualTo("422 projection.shadow-unsupported");
        assertThat(post(admin, "/lobby/replay", "{'mode':'in-place','from':7}").problem())
                .isEqualTo("422 projection.part-unsupported");
        assertThat(post(admin, "/lobby/replay", "{'mode':'backwards'}").status()).isEqualTo(400);
        assertThat(post(admin, "/lobby/replay", "{}").status()).isEqualTo(400);
        assertThat(get(admin, "/api/admin/jobs/x").problem()).isEqualTo("404 job.not-found");
        assertThat(get(admin, "/api/admin/jobs/job-" + UuidV7.next()).problem())
                .isEqualTo("404 job.not-found");
    }

    @Test
    void nobody_else_may_look_or_order() {
        assertThat(get(keep.mira, PROJECTIONS).problem()).isEqualTo("403 auth.forbidden");
        assertThat(get(keep.mira, "/api/admin/events").problem()).isEqualTo("403 auth.forbidden");
        assertThat(post(keep.mira, "/lobby/pause", "{}").problem()).isEqualTo("403 auth.forbidden");
        assertThat(request("GET", PROJECTIONS).send().status()).isEqualTo(401);
    }

    @Test
    void the_log_is_shown_without_what_people_wrote() {
        happened(new UserRegistered(keep.mira, "mira@example.org", "Mira"));
        happened(keep.mira, "PostMessage", keep.said(keep.mira, "Secret."));
        var admin = admin();
        var account = get(admin, "/api/admin/events?stream=" + keep.mira).items().getFirst();
        var talk = get(admin, "/api/admin/events?stream=" + keep.sessionId).items().getFirst();
        assertThat(account.toString()).contains("user.UserRegistered").doesNotContain("ira\"");
        assertThat(account.toString()).doesNotContain("example.org");
        assertThat(talk.toString())
                .contains("\"command\":\"PostMessage\"", "\"kind\":\"OUT_OF_CHARACTER\"")
                .doesNotContain("Secret");
    }

    @Test
    void the_log_is_browsed_forward_page_by_page() {
        happened(keep.mira, "CreateSession", keep.opened(), keep.invited(), keep.sceneCreated());
        var admin = admin();
        var path = "/api/admin/events?limit=2&stream=" + keep.sessionId;
        var first = get(admin, path);
        var second = get(admin, path + "&cursor=" + first.cursor());
        assertThat(first.items("/sequence")).containsExactly("0", "1");
        assertThat(second.items("/sequence")).containsExactly("2");
        assertThat(second.body().has("nextCursor")).isFalse();
        var from = first.items("/position").getLast();
        assertThat(get(admin, path + "&from=" + from).items("/sequence")).containsExactly("1", "2");
        assertThat(get(admin, path + "&type=session.InviteCreated").items("/sequence"))
                .containsExactly("1");
    }

    @Test
    void garbage_is_refused() {
        var admin = admin();
        assertThat(get(admin, "/api/admin/events?from=-1").status()).isEqualTo(400);
        assertThat(get(admin, "/api/admin/events?from=x").status()).isEqualTo(400);
        assertThat(get(admin, "/api/admin/events?stream=%00").status()).isEqualTo(400);
        assertThat(get(admin, "/api/admin/events?cursor=x").problem())
                .isEqualTo("400 cursor.invalid");
    }

    private String projection(UserId admin, String name) {
        return get(admin, PROJECTIONS).items().stream()
                .filter(item -> item.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private Answer post(UserId caller, String order, String body) {
        return request("POST", PROJECTIONS + order, caller).json(body).send();
    }
}
