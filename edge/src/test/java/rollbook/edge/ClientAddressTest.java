package rollbook.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0::/64",
    })
    void a_network_of_ipv6_counts_as_one_address(String remote, String counted) {
        assertThat(ClientAddress.of(remote).value()).isEqualTo(counted);
    }

    @Test
    void what_is_no_address_is_kept_short() {
        assertThat(ClientAddress.of("x".repeat(5000)).value()).hasSize(64);
    }
}
