package rollbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.edge.position.Positions;
import rollbook.store.EventLog;

class RollbookAfterIT extends QuerySpec {
    private static final String SESSIONS = "/api/sessions";

    @Autowired private Positions positions;
    @Autowired private EventLog log;

    private final Keep keep = new Keep();

    @Test
    void people_read_what_they_wrote() {
        for (var i = 0; i < 20; i++) {
            var another = new Keep();
            happened(keep.mira, "CreateSession", another.opened());
            assertThat(get(another.mira, SESSIONS).items()).hasSize(1);
        }
    }

    @Test
    void a_view_that_has_no_use_for_an_event_is_not_waited_for_in_vain() {
        happened(keep.mira, "CreateSession", keep.opened());
        assertThat(get(keep.mira, "/api/users/" + keep.tomas).status()).isEqualTo(404);
    }

    @Test
    void a_position_that_is_not_reached_in_time_is_a_view_behind() {
        var ahead = positions.seal(log.headPosition() + 1_000_000);
        var answer = request("GET", SESSIONS, keep.mira).with(Positions.AFTER, ahead).send();
        assertThat(answer.problem()).isEqualTo("503 view.behind");
        assertThat(answer.headers()).containsKey("retry-after");
    }

    @Test
    void a_forged_position_is_refused_at_once() {
        var forged = request("GET", SESSIONS, keep.mira).with(Positions.AFTER, "42").send();
        assertThat(forged.problem()).isEqualTo("400 position.invalid");
    }
}
