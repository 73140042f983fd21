package rollbook.faults;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.faults.Outcome.ACKNOWLEDGED;
import static rollbook.faults.Outcome.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The checker of answers finds what is planted.
class LedgerTest {
    private static final Mark FIRST = new Mark(1, 7, 0);
    private static final Mark SECOND = new Mark(1, 7, 1);

    private final Ledger ledger = new Ledger();

    @Test
    void what_was_acknowledged_is_there_and_what_is_unknown_may_be() {
        ledger.said(FIRST, ACKNOWLEDGED, 5);
        ledger.said(SECOND, UNKNOWN, 0);
        ledger.said(new Mark(1, 7, 2), UNKNOWN, 0);
        ledger.found(FIRST, 5);
        ledger.found(SECOND, 6);
        assertThat(ledger.complaints()).isEmpty();
    }

    @Test
    void who_was_killed_before_he_could_say_may_have_appended_once() {
        ledger.found(FIRST, 1);
        assertThat(ledger.complaints()).isEmpty();
        ledger.found(new Mark(1, 7, 2), 2);
        assertThat(ledger.complaints()).singleElement().asString().contains("nobody");
    }

    @Test
    void an_acknowledged_append_that_is_not_there_is_found() {
        ledger.said(FIRST, ACKNOWLEDGED, 5);
        assertThat(ledger.complaints()).singleElement().asString().contains("lost");
    }

    @Test
    void an_append_that_is_there_twice_is_found() {
        ledger.said(FIRST, ACKNOWLEDGED, 0);
        ledger.found(FIRST, 5);
        ledger.found(FIRST, 6);
        assertThat(ledger.complaints()).singleElement().asString().contains("again at 6");
    }

    @Test
    void an_append_at_another_place_than_was_said_is_found() {
        ledger.said(FIRST, ACKNOWLEDGED, 5);
        ledger.found(FIRST, 6);
        assertThat(ledger.complaints()).singleElement().asString().contains("not at 5");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFLICT", "REFUSED", "UNAVAILABLE"})
    void a_refused_append_that_is_there_is_found(Outcome refused) {
        ledger.said(FIRST, refused, 0);
        ledger.found(FIRST, 5);
        assertThat(ledger.complaints()).singleElement().asString().contains("refused");
    }
}
