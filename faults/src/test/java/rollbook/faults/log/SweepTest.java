package rollbook.faults.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.session.TokenHidden;
import rollbook.faults.Ledger;
import rollbook.faults.Mark;
import rollbook.faults.Outcome;

import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/// The sweep through the log finds what is planted.
class SweepTest {
    private static final SessionId SESSION = new SessionId(UUID.randomUUID());
    private static final JsonMapper JSON = new JsonMapper();

    private final Ledger ledger = new Ledger();
    private final Sweep sweep = new Sweep();

    @Test
    void what_was_decided_on_the_state_that_was_is_let_through() {
        sweep.judge(10, 0, decidedOn(0, appended(0)), ledger);
        sweep.judge(11, 1, decidedOn(1, appended(1)), ledger);
        assertThat(sweep.complaints()).isEmpty();
        assertThat(ledger.complaints()).isEmpty();
    }

    @Test
    void what_was_decided_on_an_event_that_was_lost_is_found() {
        sweep.judge(10, 0, decidedOn(0, appended(0)), ledger);
        sweep.judge(11, 1, decidedOn(2, appended(1)), ledger);
        assertThat(sweep.complaints()).containsExactly("decided on a state that never was, at 11");
    }

    @Test
    void what_was_decided_without_an_event_that_is_there_is_found() {
        sweep.judge(10, 0, decidedOn(0, appended(0)), ledger);
        sweep.judge(11, 1, decidedOn(0, appended(1)), ledger);
        assertThat(sweep.complaints()).containsExactly("decided on a state that never was, at 11");
    }

    @Test
    void an_event_that_nobody_appended_is_found() {
        sweep.judge(10, 0, "{}", ledger);
        assertThat(sweep.complaints()).containsExactly("an event of nobody at 10");
    }

    private Mark appended(int number) {
        var mark = new Mark(1, 7, number);
        ledger.said(mark, Outcome.ACKNOWLEDGED, 0);
        return mark;
    }

    private static String decidedOn(long events, Mark mark) {
        return JSON.writeValueAsString(
                new TokenHidden(SESSION, new TokenId(mark.id()), "" + events));
    }
}
