package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

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

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whoever_runs_the_server_is_warned_of_what_leaks(CapturedOutput output) {
        new ServerLog("terse", "stderr").warn();
        assertThat(output).doesNotContain("PostgreSQL may write");
        new ServerLog("default", "stderr").warn();
        assertThat(output).contains("WARN", "PostgreSQL may write", "log_error_verbosity=default");
    }
}
