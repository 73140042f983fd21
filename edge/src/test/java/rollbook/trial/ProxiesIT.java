package rollbook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 127.0.0.1 is a listed proxy here, 127.0.0.2 is not.
class ProxiesIT extends EdgeSpec {

    @Test
    void a_listed_proxy_says_where_a_request_comes_from() {
        assertThat(asked("127.0.0.1", "203.0.113.9", "https"))
                .contains("\"address\":\"203.0.113.9\"")
                .contains("Strict-Transport-Security: max-age=31536000");
    }

    @Test
    void of_a_chain_the_last_that_is_no_listed_proxy_counts() {
        assertThat(asked("127.0.0.1", "198.51.100.1, 203.0.113.9, 127.0.0.1", "http"))
                .contains("\"address\":\"203.0.113.9\"")
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void nobody_else_is_believed() {
        assertThat(asked("127.0.0.2", "203.0.113.9", "https"))
                .contains("\"address\":\"127.0.0.2\"")
                .doesNotContain("Strict-Transport-Security");
    }

    private String asked(String from, String chain, String protocol) {
        return http.raw(
                """
                GET /api/auth/policy HTTP/1.1
                Host: a
                Connection: close
                X-Forwarded-For: %s
                X-Forwarded-Proto: %s
                Forwarded: for=192.0.2.60
                X-Real-IP: 192.0.2.60

                """
                        .formatted(chain, protocol)
                        .replace("\n", "\r\n"),
                from);
    }
}
