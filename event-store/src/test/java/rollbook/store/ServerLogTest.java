package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerLogTest {

    @ParameterizedTest
    @ValueSource(strings = {"default", "verbose"})
    void details_hold_values(String verbosity) {
        assertThat(new ServerLog(verbosity, "stderr").leak())
                .hasValue("log_error_verbosity=" + verbosity);
    }

    @ParameterizedTest
    @CsvSource({"csvlog", "jsonlog", "'stderr, csvlog'"})
    void tables_have_the_details_however_terse_it_is(String destination) {
        assertThat(new ServerLog("terse", destination).leak())
                .hasValue("log_destination=" + destination);
    }

    @Test
    void a_terse_text_holds_none() {
        assertThat(new ServerLog("terse", "stderr,syslog").leak()).isEmpty();
    }
}
