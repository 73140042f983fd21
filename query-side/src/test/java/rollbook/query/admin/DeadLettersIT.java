package rollbook.query.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.events.user.UserRegistered;
import rollbook.query.Answer;
import rollbook.query.QuerySpec;
import rollbook.store.EventLog;
import rollbook.store.UuidV7;
import rollbook.store.role.SchemaOwner;

import java.time.Duration;

class DeadLettersIT extends QuerySpec {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LETTERS = "/api/admin/dead-letters";
    private static final String PROJECTIONS = "/api/admin/projections";
    private static final String REFUSE =
            """
            create or replace function view.refuse() returns trigger language plpgsql as $$
            begin
                raise exception 'refused';
            end $$;
            create trigger refuse before insert on view.profile for each row
              when (new.user_id = '{user}') execute function view.refuse();
            """;

    @Autowired private SchemaOwner owner;
    @Autowired private EventLog log;

    private final UserId poison = new UserId(UuidV7.next());

    @AfterEach
    void mend() {
        var admin = admin();
        cure();
        order(admin, "POST", PROJECTIONS + "/profile/resume");
        await().atMost(PATIENCE).until(() -> profile(admin).contains("\"lag\":0"));
    }

    private JdbcClient owner() {
        return JdbcClient.create(owner.database());
    }

    private void refuse() {
        owner().sql(REFUSE.replace("{user}", poison.value().toString())).update();
    }

    private void cure() {
        owner().sql("drop trigger if exists refuse on view.profile").update();
    }

    @Test
    void admins_see_what_waits_and_have_it_tried_again() {
        var admin = admin();
        var letter = parked(admin);
        assertThat(letters(admin).body().toString())
                .contains("\"projection\":\"profile\"", poison.toString(), "ProfileStore")
                .doesNotContain("Poison");
        assertThat(profile(admin)).contains("\"deadLetters\":1").doesNotContain("\"failures\":0");
        await().atMost(PATIENCE).until(() -> postpone(letter));
        cure();
        assertThat(order(admin, "POST", LETTERS + "/" + letter + "/retry").status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> letters(admin).items().isEmpty());
        assertThat(get(poison, "/api/users/me").status()).isEqualTo(200);
    }

    @Test
    void what_is_given_up_waits_no_more() {
        var admin = admin();
        var letter = parked(admin);
        assertThat(order(admin, "DELETE", LETTERS + "/" + letter).status()).isEqualTo(200);
        assertThat(letters(admin).items()).isEmpty();
        assertThat(order(admin, "DELETE", LETTERS + "/" + letter).problem())
                .isEqualTo("404 letter.not-found");
        assertThat(order(admin, "POST", LETTERS + "/letter-x/retry").problem())
                .isEqualTo("404 letter.not-found");
    }

    @Test
    void nobody_else_may_look_or_order() {
        assertThat(get(poison, LETTERS).problem()).isEqualTo("403 auth.forbidden");
        var letter = LETTERS + "/letter-" + UuidV7.next();
        assertThat(order(poison, "DELETE", letter).problem()).isEqualTo("403 auth.forbidden");
    }

    @Test
    void a_rebuild_ends_at_the_event_that_it_cannot_handle() {
        var admin = admin();
        happened(new UserRegistered(poison, "poison@example.org", "Poison"));
        assertThat(get(poison, "/api/users/me").status()).isEqualTo(200);
        refuse();
        var job = rebuild(admin);
        await().atMost(PATIENCE).until(() -> job(admin, job).contains("FAILED"));
        var position = log.lastPosition(poison.toString()).orElseThrow();
        assertThat(job(admin, job)).contains("\"failedAt\":" + position);
        await().atMost(PATIENCE).until(() -> profile(admin).contains("PAUSED"));
        assertThat(letters(admin).items()).isEmpty();
    }

    @Test
    void once_the_cause_is_gone_it_can_be_rebuilt_again() {
        a_rebuild_ends_at_the_event_that_it_cannot_handle();
        cure();
        var admin = admin();
        var job = rebuild(admin);
        await().atMost(PATIENCE).until(() -> job(admin, job).contains("DONE"));
        assertThat(get(poison, "/api/users/me").status()).isEqualTo(200);
    }

    private String parked(UserId admin) {
        refuse();
        happened(new UserRegistered(poison, "poison@example.org", "Poison"));
        await().atMost(PATIENCE).until(() -> letters(admin).items().size() == 1);
        return letters(admin).items("/letterId").getFirst();
    }

    /// Else it may be tried again, and be gone, before anybody orders it. While it is being tried
    /// it can't be put off.
    private boolean postpone(String letter) {
        var update =
                """
                update view.dead_letter set due = now() + interval '1 hour'
                 where letter_id = :id and claimed_at is null
                """;
        var id = letter.substring("letter-".length());
        return owner().sql(update).param("id", id).update() == 1;
    }

    private String rebuild(UserId admin) {
        var order = request("POST", PROJECTIONS + "/profile/replay", admin);
        return order.json("{'mode':'in-place'}").send().body().path("jobId").asString();
    }

    private String job(UserId admin, String jobId) {
        return get(admin, "/api/admin/jobs/" + jobId).body().toString();
    }

    private String profile(UserId admin) {
        return get(admin, PROJECTIONS).items().stream()
                .filter(item -> item.path("name").asString().equals("profile"))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private Answer letters(UserId admin) {
        return get(admin, LETTERS);
    }

    private Answer order(UserId caller, String method, String path) {
        return request(method, path, caller).json("{}").send();
    }
}
