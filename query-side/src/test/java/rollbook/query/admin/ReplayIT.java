package rollbook.query.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.events.session.RollVisibility;
import rollbook.events.user.EmailVerified;
import rollbook.events.user.UserRegistered;
import rollbook.query.Hero;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ReplayIT extends QuerySpec {
    private static final List<String> NO_VIEWS =
            List.of("token_entry", "dead_letter", "replay_job");

    @Autowired private JdbcClient database;

    private final Keep keep = new Keep();
    private UserId admin = keep.mira;

    @BeforeEach
    void an_evening_has_been_played() {
        admin = admin();
        happened(new UserRegistered(keep.mira, "mira@example.org", "Mira"));
        happened(new EmailVerified(keep.mira));
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.mira, "Invite", keep.invited());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        happened(keep.ines, "AcceptInvite", keep.joined(keep.ines, "Ines"));
        happened(keep.mira, "StartChapter", keep.chapterStarted());
        happened(keep.mira, "CreateScene", keep.sceneCreated(), keep.sceneActivated());
        happened(keep.mira, "PlaceToken", keep.placed(true));
        happened(keep.mira, "ShowToken", keep.shown());
        happened(keep.tomas, "MoveToken", keep.moved(3, 4));
        happened(keep.tomas, "Whisper", keep.whispered(keep.tomas, keep.ines, "Psst."));
        happened(keep.mira, "RollDice", keep.rolled(keep.mira, RollVisibility.GM, keep.mira));
        happened(keep.ines, "LeaveSession", keep.left(keep.ines));
        happened(keep.mira, "EndChapter", keep.chapterEnded());
        awaitAll();
    }

    @BeforeEach
    void characters_have_been_played() {
        var wren = new Hero(keep.tomas);
        happened(keep.tomas, "CreateCharacter", wren.created());
        happened(keep.tomas, "ReviseCharacter", wren.rewritten());
        happened(keep.tomas, "TakeDamage", wren.fought());
        happened(keep.tomas, "ArchiveCharacter", wren.archived());
        happened(keep.tomas, "RestoreCharacter", wren.restored());
        var retired = new Hero(keep.ines);
        happened(keep.ines, "CreateCharacter", retired.created());
        happened(keep.ines, "ArchiveCharacter", retired.archived());
        awaitAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "journal", "lobby", "profile", "sheet", "table"})
    void a_replayed_view_equals_the_one_before_row_by_row(String view) {
        var before = rows();
        assertThat(before.get("journal_entry")).hasSizeGreaterThan(10);
        assertThat(before.get("sheet")).hasSizeGreaterThan(1);
        var job = replay(view);
        await().until(() -> job(job, "state").equals("DONE"));
        assertThat(job(job, "position")).isEqualTo(job(job, "head"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_view_goes_on_after_its_replay() {
        var job = replay("journal");
        happened(keep.mira, "PostMessage", keep.said(keep.mira, "Good night."));
        var journal = get(keep.tomas, "/api/sessions/" + keep.sessionId + "/journal");
        assertThat(journal.items("/event/text")).startsWith("Good night.");
        assertThat(job(job, "state")).isEqualTo("DONE");
    }

    @Test
    void a_cancelled_replay_leaves_the_view_paused_until_it_is_resumed() {
        request("POST", "/api/admin/projections/lobby/pause", admin).json("{}").send();
        var job = replay("lobby");
        var cancelled = request("POST", "/api/admin/jobs/" + job + "/cancel", admin).json("{}");
        assertThat(cancelled.send().status()).isEqualTo(200);
        request("POST", "/api/admin/projections/lobby/resume", admin).json("{}").send();
        assertThat(job(job, "state")).isIn("CANCELLED", "DONE");
        assertThat(get(keep.mira, "/api/sessions").items()).hasSize(1);
    }

    @Test
    void a_replay_asks_for_a_fresh_sign_in() {
        database.sql(
                        "update log.sign_in set started_at = now() - interval '301 s' where user_id"
                                + " = ?")
                .param(admin.toString())
                .update();
        var order = request("POST", "/api/admin/projections/lobby/replay", admin);
        assertThat(order.json("{'mode':'in-place'}").send().problem())
                .isEqualTo("403 auth.sign-in-stale");
    }

    private String replay(String view) {
        var order = request("POST", "/api/admin/projections/" + view + "/replay", admin);
        var answer = order.json("{'mode':'in-place'}").send();
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body().path("jobId").asString();
    }

    private String job(String jobId, String member) {
        return get(admin, "/api/admin/jobs/" + jobId).body().path(member).asString();
    }

    private void awaitAll() {
        await().untilAsserted(
                        () ->
                                assertThat(get(admin, "/api/admin/projections").items("/lag"))
                                        .containsOnly("0"));
    }

    /// Every row of every view, as text.
    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        database
                .sql("select table_name from information_schema.tables where table_schema = 'view'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !NO_VIEWS.contains(table) && !table.startsWith("flyway"))
                .forEach(table -> rows.put(table, rows(table)));
        return rows;
    }

    private List<String> rows(String table) {
        return database.sql("select t::text as row from view.%s t order by 1".formatted(table))
                .query(String.class)
                .list();
    }
}
