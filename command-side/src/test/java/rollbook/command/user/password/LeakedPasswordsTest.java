package rollbook.command.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakedPasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1q2w3e4r5t6y",
                "qwerty123456",
                "QWERTY123456",
                " qwerty123456 ",
                "administrator",
                "passwordpassword",
                "letmeinletmeinletmein"
            })
    void what_everybody_tries_first_is_known(String password) {
        assertThat(LeakedPasswords.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven dice in the dark", "a keeper of many dice", "qwerty123456 mira"})
    void what_somebody_made_up_is_not(String password) {
        assertThat(LeakedPasswords.contain(password)).isFalse();
    }
}
