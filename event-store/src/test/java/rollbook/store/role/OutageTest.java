package rollbook.store.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03"})
    void a_server_that_is_away_does_not_answer(String state) {
        assertThat(sentence(state)).isEqualTo("the database does not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28000", "28P01", "08P01"})
    void a_login_that_is_refused_is_not_an_outage(String state) {
        assertThat(sentence(state)).contains("does not let the login in spring.datasource in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3D000", "53300", "42501", "57P04"})
    void whatever_else_the_server_says_is_named(String state) {
        assertThat(sentence(state)).endsWith("an error, SQLSTATE " + state);
    }

    @Test
    void a_failure_that_names_no_state_is_no_outage() {
        assertThat(Outage.of(new SQLException())).hasMessageEndingWith("SQLSTATE null");
    }

    private static String sentence(String state) {
        return String.valueOf(Outage.of(new SQLException("no", state)).getMessage());
    }
}
