package rollbook.query.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.events.user.UserErased;
import rollbook.query.Keep;
import rollbook.query.QuerySpec;
import rollbook.store.privacy.SubjectKeys;
import rollbook.store.role.SchemaOwner;
import rollbook.testing.Barrier;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Tomas is erased while a view that had his texts is filled anew and has come half-way (I13).
class ErasureWhileReplayingIT extends QuerySpec {
    private static final String WORD = "malachitesonnet";
    private static final int SENTENCES = 20;

    @Autowired private JdbcClient database;
    @Autowired private SchemaOwner owner;
    @Autowired private SubjectKeys keys;

    private final Keep keep = new Keep();
    private UserId admin;

    @BeforeEach
    void tomas_has_talked() {
        admin = admin();
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, WORD));
        IntStream.range(0, SENTENCES)
                .forEach(i -> happened(keep.tomas, "Say", keep.said(keep.tomas, WORD + i)));
        assertThat(said()).contains(WORD + 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "audit"})
    void a_view_that_was_being_filled_has_no_text_of_the_erased(String view) throws Exception {
        var table = "view." + view + "_entry";
        var half = "new.sequence = " + SENTENCES / 2;
        try (var barrier =
                Barrier.before(owner.database().getConnection(), "insert", table, half)) {
            replay(view);
            patiently().until(barrier::isReached);
            keys.erase(keep.tomas.toString());
            happened(new UserErased(keep.tomas));
            patiently().until(() -> isNoted(""));
            assertThat(isNoted("and reread_at is not null")).isFalse();
        }
        patiently().until(() -> isNoted("and reread_at is not null"));
        assertThat(said()).containsOnly("[erased]").hasSize(SENTENCES);
        isWhatAnotherReplayMakes(table, view);
    }

    private void isWhatAnotherReplayMakes(String table, String view) {
        var forgotten = rows(table);
        assertThat(forgotten).hasSizeGreaterThan(SENTENCES).noneMatch(row -> row.contains(WORD));
        var job = replay(view);
        patiently().until(() -> isDone(job));
        assertThat(rows(table)).isEqualTo(forgotten);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private List<String> said() {
        var path = "/api/sessions/" + keep.sessionId + "/journal?kind=TALK&limit=100";
        return get(keep.mira, path).items("/event/text");
    }

    private boolean isNoted(String andMore) {
        return database.sql(
                        "select exists (select from view.erasure where user_id = ? "
                                + andMore
                                + ")")
                .param(keep.tomas.value())
                .query(Boolean.class)
                .single();
    }

    private List<String> rows(String table) {
        return database.sql(
                        "select t::text from %s t where session_id = ? order by 1".formatted(table))
                .param(keep.sessionId.value())
                .query(String.class)
                .list();
    }

    private String replay(String view) {
        var order = request("POST", "/api/admin/projections/" + view + "/replay", admin);
        var answer = order.json("{'mode':'in-place'}").send();
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body().path("jobId").asString();
    }

    private boolean isDone(String jobId) {
        var job = get(admin, "/api/admin/jobs/" + jobId).body();
        return job.path("state").asString().equals("DONE");
    }
}
