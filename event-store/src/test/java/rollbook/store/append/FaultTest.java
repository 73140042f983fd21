package rollbook.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;

class FaultTest {
    @ParameterizedTest
    @CsvSource({
        "23505, event_sequence, SEQUENCE",
        "23505, answer_pkey, KEY",
        "23502, '', ROW",
        "23514, answer_status_check, ROW",
        "22021, '', ROW",
        "40001, '', UNAVAILABLE",
        "40P01, '', UNAVAILABLE",
        "40003, '', UNKNOWN",
        "53100, '', UNAVAILABLE",
        "57P01, '', UNKNOWN",
        "XX000, '', UNKNOWN"
    })
    void the_state_tells_what_became_of_a_batch(String state, String constraint, Fault fault) {
        var told = "SERROR\0C%s\0tanswer\0n%s\0Mno\0\0".formatted(state, constraint);
        assertThat(Fault.of(new PSQLException(new ServerErrorMessage(told)))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"08006", "08003", "57014"})
    void who_did_not_hear_from_the_server_knows_nothing(String state) {
        assertThat(Fault.of(new SQLException("gone", state))).isEqualTo(Fault.UNKNOWN);
        assertThat(Fault.of(new PSQLException("gone", PSQLState.CONNECTION_FAILURE)))
                .isEqualTo(Fault.UNKNOWN);
    }
}
