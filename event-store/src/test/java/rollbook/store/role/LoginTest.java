package rollbook.store.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    @Test
    void the_password_of_a_role_follows_from_the_master_key() {
        var password = Login.derivedPassword("rollbook_log", "key");
        assertThat(password).hasSize(64).isEqualTo(Login.derivedPassword("rollbook_log", "key"));
        assertThat(password)
                .isNotEqualTo(Login.derivedPassword("rollbook_view", "key"))
                .isNotEqualTo(Login.derivedPassword("rollbook_log", "another"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/d, jdbc:postgresql://h/d",
        "jdbc:postgresql://h/d?user=mira&password=x, jdbc:postgresql://h/d",
        "jdbc:postgresql://h/d?user=mira&sslmode=require, jdbc:postgresql://h/d?sslmode=require",
        "jdbc:postgresql://h/d?ssl=true&password=x&user=y, jdbc:postgresql://h/d?ssl=true"
    })
    void a_name_in_the_address_does_not_go_before_the_roles(String address, String bare) {
        assertThat(Login.bare(address)).isEqualTo(bare);
    }

    @Test
    void it_prints_no_password() {
        assertThat(new Login("jdbc:x", "rollbook_log", "secret")).hasToString("rollbook_log");
    }
}
